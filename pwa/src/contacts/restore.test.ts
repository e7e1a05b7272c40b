import 'fake-indexeddb/auto'

import { beforeEach, expect, test } from 'vitest'

import { Unreachable } from '../store/api'
import { blankCard, blankContact, blankEncounter, blankInteraction } from '../store/blank'
import { unsent } from '../store/outbox'
import { pull } from '../store/pull'
import { push } from '../store/push'
import { db } from '../store/schema'
import { freshPair } from '../store/testing/fresh'
import type { SyncServer } from '../store/testing/server'
import { forgetPerson } from './forget'
import { restorePerson } from './restore'

const AT = '2026-11-22T10:00:00.000Z'
const ALICE = blankContact({ id: 'alice', name: 'Alice' })
const CARD = blankCard({ id: 'card', contact_id: 'alice', photos: ['photo'] })
const MAIL = blankInteraction({ id: 'mail', contact_id: 'alice', at: AT })
const TALK = blankEncounter({ id: 'talk', contact_ids: ['alice', 'bob'], at: AT })

let server: SyncServer

beforeEach(async () => {
  server = await freshPair()
})

test('a person comes back with what was deleted with them, and nothing of anybody else does', async () => {
  server.write('contacts', { ...ALICE, _deleted: true })
  server.write('cards', { ...CARD, _deleted: true })
  server.write('interactions', { ...MAIL, _deleted: true })
  server.write('interactions', { ...MAIL, id: 'other', contact_id: 'bob', _deleted: true })
  await restorePerson(ALICE)
  await push()
  await pull()
  expect(server.read('contacts', 'alice')).toEqual(ALICE)
  expect(await db.cards.toArray()).toEqual([CARD])
  expect(await db.interactions.toArray()).toEqual([MAIL])
  expect(await db.notices.count()).toBe(0)
})

test('without a network nothing is restored by halves', async () => {
  server.reachable = false
  await expect(restorePerson(ALICE)).rejects.toThrow(Unreachable)
  expect(await db.contacts.count()).toBe(0)
})

test('a person who is erased leaves nothing here, and nothing that could bring them back', async () => {
  await Promise.all([db.contacts.add(ALICE), db.cards.add(CARD), db.interactions.add(MAIL), db.encounters.add(TALK)])
  await db.bytes.add({ sha256: 'photo', bytes: new ArrayBuffer(1) })
  await db.fetched.add({ path: '/sync/history/contacts/alice', etag: '', doc: { versions: [{ doc: ALICE }] } })
  await db.outbox.add({ collection: 'contacts', id: 'alice', assumed: null, deleted: null, revision: 1, since: AT })
  await forgetPerson('alice')
  expect(await unsent()).toBe(0)
  expect(await db.contacts.count() + await db.cards.count() + await db.interactions.count() + await db.bytes.count() + await db.fetched.count()).toBe(0)
  expect(await db.encounters.toArray()).toEqual([{ ...TALK, contact_ids: ['bob'] }])
})

test('a photo that shows the card of somebody else too stays', async () => {
  await Promise.all([db.contacts.add(ALICE), db.cards.bulkAdd([CARD, { ...CARD, id: 'second', contact_id: 'bob' }])])
  await db.bytes.add({ sha256: 'photo', bytes: new ArrayBuffer(1) })
  await forgetPerson('alice')
  expect(await db.bytes.count()).toBe(1)
})
