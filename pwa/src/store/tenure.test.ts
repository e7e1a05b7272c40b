import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'

import { keep } from '../contacts/roster-pages'
import { rowsOf } from '../contacts/roster-rows'
import { blankContact } from './blank'
import { fetchAnew } from './fetched'
import { claim, purge } from './owner'
import { pull } from './pull'
import { push } from './push'
import { db } from './schema'
import { SyncServer } from './testing/server'
import { save } from './write'

const HANAKO = blankContact({ id: '01900000-0000-7000-8000-00000000000b', name: '花子' })

let server: SyncServer

beforeEach(async () => {
  await claim(crypto.randomUUID(), true)
  server = new SyncServer()
  server.write('contacts', HANAKO)
})

/** Does `act` while the answer to a request for this path is under way. */
function during(path: string, act: () => Promise<unknown>): void {
  vi.stubGlobal('fetch', async (url: string | URL | Request, init?: RequestInit) => {
    const answer = await (path.startsWith('/sync') ? server.fetch(url, init) : Response.json({ as_of: 'now' }))
    if (String(url).includes(path)) await act()
    return answer
  })
}

const rowsLeft = async () => {
  const tables = db.tables.filter(({ name }) => name !== 'touched')
  const counts = await Promise.all(tables.map((table) => table.count()))
  return counts.reduce((sum, count) => sum + count, 0)
}

test('a page that comes after the phone was erased brings nobody back', async () => {
  during('/sync/pull', purge)
  await pull()
  expect(await rowsLeft()).toBe(0)
})

test('a page of an earlier sign-in does not stand for all that came before it', async () => {
  during('/sync/pull', async () => {
    await purge()
    await claim('the same person')
  })
  await pull()
  expect([await db.contacts.count(), await db.recall('seq', 0)]).toEqual([0, 0])
})

test('the other value of a conflict is nobody\'s once the phone is erased', async () => {
  await save('contacts', { ...HANAKO, company: 'みなと' })
  during('/sync/push', purge)
  await push()
  expect(await rowsLeft()).toBe(0)
})

test('what the server worked out is not kept for whoever comes next', async () => {
  during('/insight/moves', purge)
  await fetchAnew('/insight/moves')
  expect(await db.fetched.count()).toBe(0)
})

test('the list of people is not kept again by the page that still shows it', async () => {
  await save('contacts', HANAKO)
  const [rows, upto] = [await rowsOf(null), (await db.touched.orderBy('n').last())?.n ?? 0]
  await purge()
  await keep(rows, upto)
  expect(await db.roster.count()).toBe(0)
})
