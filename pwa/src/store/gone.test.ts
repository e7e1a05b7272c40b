import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'

import { blankContact } from './blank'
import { clock } from './clock'
import { pull } from './pull'
import { push } from './push'
import { db } from './schema'
import { freshPair } from './testing/fresh'
import type { SyncServer } from './testing/server'
import { remove, save } from './write'

const ALICE = blankContact({ id: 'alice', name: 'Alice' })
const EDITED = { ...ALICE, note: 'plays go' }

let server: SyncServer

/** This phone deleted her, and the server has it. */
beforeEach(async () => {
  server = await freshPair()
  await save('contacts', ALICE)
  await push()
  await remove('contacts', ALICE.id)
  await push()
  await pull()
})

const told = () => db.notices.toArray()

test('who deleted first is told that an edit on another phone brought the person back, once', async () => {
  server.write('contacts', EDITED)
  await pull()
  expect(await db.contacts.toArray()).toEqual([EDITED])
  expect(await told()).toMatchObject([{ id: ALICE.id, kind: 'back' }])
  await db.notices.clear()
  server.write('contacts', { ...EDITED, note: 'plays shogi' })
  await pull()
  expect(await told()).toEqual([])
})

test('restored on another phone as they were: no news of an edit', async () => {
  server.write('contacts', ALICE)
  await pull()
  expect(await db.contacts.count()).toBe(1)
  expect(await told()).toEqual([])
})

test('restored here, and edited elsewhere afterwards: neither', async () => {
  await save('contacts', ALICE)
  await push()
  server.write('contacts', EDITED)
  await pull()
  expect(await told()).toEqual([])
})

test('of a follow-up nobody wonders', async () => {
  expect(await db.gone.toArray()).toMatchObject([{ collection: 'contacts', id: ALICE.id }])
  await save('topics', { id: 'go', name: '碁' })
  await push()
  await remove('topics', 'go')
  await push()
  expect(await db.gone.count()).toBe(1)
})

test('what can no longer come back is not kept', async () => {
  await save('contacts', { ...ALICE, id: 'bob' })
  await push()
  await remove('contacts', 'bob')
  const later = new Date(Date.now() + 31 * 86_400_000)
  vi.spyOn(clock, 'now').mockReturnValue(later)
  await push()
  expect(await db.gone.toArray()).toMatchObject([{ id: 'bob' }])
  vi.restoreAllMocks()
})
