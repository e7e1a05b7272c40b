import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'

import { blankContact, blankInteraction } from '../store/blank'
import { db } from '../store/schema'
import { removeAll, saveAll } from '../store/write'
import { deletedPeople } from './deleted'
import { restorePerson } from './restore'

const ALICE = blankContact({ id: 'alice', name: 'Alice' })
const BOB = blankContact({ id: 'bob', name: 'Bob' })
const MAIL = blankInteraction({ id: 'mail', contact_id: 'alice', at: '2026-11-22T10:00:00.000Z' })
const PURGED_AT = '2026-12-22T10:00:00Z'

const offline = () => Promise.reject(new TypeError('fetch failed'))

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()))
  await saveAll([{ collection: 'contacts', doc: ALICE }, { collection: 'interactions', doc: MAIL }])
  await removeAll([{ collection: 'interactions', id: 'mail' }, { collection: 'contacts', id: 'alice' }])
})

test('without a network this phone tells whom it has just deleted, and says that there may be more', async () => {
  vi.stubGlobal('fetch', offline)
  expect(await deletedPeople()).toEqual({ people: [{ contact: ALICE, until: null }], complete: false })
})

test('the server tells until when the others can be had back', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ contacts: [{ doc: BOB, deleted_at: PURGED_AT, purged_at: PURGED_AT }] })))
  expect(await deletedPeople()).toEqual({
    people: [{ contact: ALICE, until: null }, { contact: BOB, until: new Date(PURGED_AT) }], complete: true,
  })
})

test('whose deletion has not left the phone comes back without a network, with what was theirs', async () => {
  vi.stubGlobal('fetch', offline)
  await restorePerson(ALICE)
  expect(await db.contacts.toArray()).toEqual([ALICE])
  expect(await db.interactions.toArray()).toEqual([MAIL])
})
