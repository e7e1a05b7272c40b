import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'

import { blankCommunity, blankContact, blankEvent, blankInteraction } from '../store/blank'
import { pull } from '../store/pull'
import { push } from '../store/push'
import { db } from '../store/schema'
import { SyncServer } from '../store/testing/server'
import { removeAll, saveAll } from '../store/write'
import { deleteAgain, findDeleted, restore, stillGone, type Gone } from './deleted'

const AT = '2026-11-22T10:00:00.000Z'
const ALICE = blankContact({ id: 'alice', name: 'Alice' })
const BOB = blankContact({ id: 'bob', name: 'Bob' })
const MAIL = blankInteraction({ id: 'mail', contact_id: 'alice', at: AT })
const TALK = blankEvent({ id: 'talk', title: '勉強会', starts_at: AT })
const SALON = blankCommunity({ id: 'salon', name: '経営サロン' })
const TIMES = { deleted_at: '2026-11-22T10:00:00Z', purged_at: '2026-12-22T10:00:00Z' }
const KNOWN = { deleted: new Date(TIMES.deleted_at), until: new Date(TIMES.purged_at) }

const alice: Gone = { collection: 'contacts', doc: ALICE, times: null }
const talk: Gone = { collection: 'events', doc: TALK, times: null }

const offline = () => Promise.reject(new TypeError('fetch failed'))

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()))
  await saveAll([
    { collection: 'contacts', doc: ALICE }, { collection: 'interactions', doc: MAIL }, { collection: 'events', doc: TALK },
  ])
  await removeAll([
    { collection: 'interactions', id: 'mail' }, { collection: 'contacts', id: 'alice' }, { collection: 'events', id: 'talk' },
  ])
})

test('without a network this phone tells what it has just deleted, and says that there may be more', async () => {
  vi.stubGlobal('fetch', offline)
  expect(await findDeleted()).toEqual({ gone: [alice, talk], complete: false })
})

test('the server tells of the rest when it was deleted and until when it can be had back', async () => {
  const there = {
    contacts: [{ doc: BOB, ...TIMES }], events: [{ doc: TALK, ...TIMES }], communities: [{ doc: SALON, ...TIMES }],
  }
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(there)))
  expect(await findDeleted()).toEqual({
    gone: [
      alice, { collection: 'contacts', doc: BOB, times: KNOWN }, { ...talk, times: KNOWN },
      { collection: 'communities', doc: SALON, times: KNOWN },
    ],
    complete: true,
  })
})

test('whose deletion has not left the phone comes back without a network, with what was theirs', async () => {
  vi.stubGlobal('fetch', offline)
  await restore(alice)
  expect(await db.contacts.toArray()).toEqual([ALICE])
  expect(await db.interactions.toArray()).toEqual([MAIL])
  expect(await stillGone([alice, talk])).toEqual([talk])
})

test('an event and a community come back from the server as they were, and nobody is told of a conflict', async () => {
  const server = new SyncServer()
  vi.stubGlobal('fetch', server.fetch)
  await db.outbox.clear()
  server.write('events', { ...TALK, _deleted: true })
  server.write('communities', { ...SALON, _deleted: true })
  await restore(talk)
  await restore({ collection: 'communities', doc: SALON, times: KNOWN })
  await push()
  await pull()
  expect([server.read('events', 'talk'), server.read('communities', 'salon')]).toEqual([TALK, SALON])
  expect([await db.events.toArray(), await db.communities.toArray()]).toEqual([[TALK], [SALON]])
  expect(await db.notices.count()).toBe(0)
})

test('what was restored and is deleted again is gone', async () => {
  vi.stubGlobal('fetch', offline)
  await restore(talk)
  await deleteAgain(talk)
  expect(await stillGone([talk])).toEqual([talk])
})
