import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'

import { unsent } from './outbox'
import { pull } from './pull'
import { push } from './push'
import { db } from './schema'
import { dump, restore, type Dump } from './testing/dump'
import { SyncServer } from './testing/server'
import version1 from './testing/version-1.json' with { type: 'json' }

const TARO = '01900000-0000-7000-8000-000000000001'
const CARD = '01900000-0000-7000-8000-000000000004'

let server: SyncServer

/** The phone of somebody who has not opened the app since that release. */
async function openAfter(release: Dump): Promise<void> {
  db.close({ disableAutoOpen: false })
  await restore('enishi', release)
  await db.open()
}

beforeEach(() => {
  server = new SyncServer()
  vi.stubGlobal('fetch', server.fetch)
})

test('everything that the first release kept is still there', async () => {
  await openAfter(version1)
  const now = await dump('enishi')
  const rowsOf = ({ stores }: Dump) => stores.filter(({ rows }) => rows.length > 0).map(({ name, rows }) => ({ name, rows }))
  expect(rowsOf(now)).toEqual(rowsOf(version1))
  expect(now.version).toBeGreaterThan(version1.version)
})

test('what the first release had not sent yet goes up after the update, each change as what it was', async () => {
  await openAfter(version1)
  server.write('contacts', { ...(await db.contacts.get(TARO)), id: TARO, note: '' })
  expect(await unsent()).toBe(9)
  await push()
  expect(await db.outbox.count()).toBe(0)
  expect(server.read('contacts', TARO)).toMatchObject({ note: '碁を打つ' })
  expect(server.read('cards', CARD)).toMatchObject({ photos: ['a'.repeat(64)] })
})

test('collections that an older release passed over are pulled from their beginning, and the rest goes on', async () => {
  await openAfter(version1)
  await db.meta.bulkPut([{ key: 'seq', value: 2 }, { key: 'collections', value: 'contacts settings events' }])
  server.write('topics', { id: TARO, name: '碁' })
  server.write('contacts', { id: CARD, name: 'before the checkpoint' })
  server.write('contacts', { id: TARO, name: 'after it' })
  await pull()
  expect(await db.topics.get(TARO)).toMatchObject({ name: '碁' })
  expect(await db.contacts.get(CARD)).toBeUndefined()
  expect(await db.contacts.get(TARO)).toMatchObject({ name: 'after it' })
  server.requests = []
  await pull()
  expect(server.requests).toEqual(['/api/sync/pull'])
})

test('a phone of the first release asks for no collection twice', async () => {
  await openAfter(version1)
  await pull()
  expect(server.requests).toEqual(['/api/sync/pull'])
})
