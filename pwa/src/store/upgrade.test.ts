import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'

import { collectionNames } from './documents'
import { unsent } from './outbox'
import { pull } from './pull'
import { push } from './push'
import { db, isCollection } from './schema'
import { dump, restore, type Dump } from './testing/dump'
import { SyncServer } from './testing/server'
import version1 from './testing/version-1.json' with { type: 'json' }
import { patch } from './write'

const TARO = '01900000-0000-7000-8000-000000000001'
const CARD = '01900000-0000-7000-8000-000000000004'

/** The second release added what a person is told once. */
const version2: Dump = {
  version: 20,
  stores: [
    ...version1.stores,
    {
      name: 'notices', keyPath: ['collection', 'id'], autoIncrement: false, indexes: [],
      rows: [{ collection: 'contacts', id: TARO, kind: 'kept', at: '2026-11-20T10:00:00Z' }],
    },
  ],
}

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

test.each([version1, version2])('everything that an earlier release kept is still there', async (release) => {
  await openAfter(release)
  const now = await dump('enishi')
  const rowsOf = ({ stores }: Dump) =>
    new Map(stores.filter(({ rows }) => rows.length > 0).map(({ name, rows }) => [name, rows]))
  expect(rowsOf(now)).toEqual(rowsOf(release))
  expect(now.version).toBeGreaterThan(release.version)
})

test.each([version1, version2])('people of an earlier release stand in the list, and so does what happens then', async (release) => {
  await openAfter(release)
  const before = await db.contacts.toArray()
  vi.resetModules()
  const { follow } = await import('../contacts/roster-following')
  const names = async () => (await follow())?.rows.map((row) => row.name)
  expect((await names())?.sort()).toEqual(before.map((one) => one.name).sort())
  await patch('contacts', TARO, { name: '浦島 太郎' })
  expect(await names()).toContain('浦島 太郎')
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

test('a phone of the first release asks once for each collection that came since, and for no other', async () => {
  await openAfter(version1)
  const since = collectionNames.length - version1.stores.filter(({ name }) => isCollection(name)).length
  for (const asked of [since, 0]) {
    server.requests = []
    await pull()
    expect(server.requests).toHaveLength(asked + 1)
  }
})
