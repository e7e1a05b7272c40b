import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'
import { blankContact, blankEncounter, blankInteraction } from '../store/blank'
import { claim } from '../store/owner'
import { pull } from '../store/pull'
import { db } from '../store/schema'
import { SyncServer } from '../store/testing/server'
import { patch, remove, save } from '../store/write'
import { byRecency } from './people'
import { follow } from './roster-following'
import { keep, keptUpTo } from './roster-pages'
import { rowsOf } from './roster-rows'

let server: SyncServer

beforeEach(async () => {
  await claim(crypto.randomUUID(), true)
  server = new SyncServer()
  vi.stubGlobal('fetch', server.fetch)
})

/** The list in a page that was opened just now, and so knows only what was kept. */
async function coldStart() {
  vi.resetModules()
  const fresh = await import('./roster-following')
  const database = await import('../store/schema')
  const roster = await fresh.follow()
  database.db.close()
  return roster
}

const namesNow = async () => (await follow())?.rows.map((row) => row.name)

async function threePeople(): Promise<void> {
  for (const [index, name] of ['一', '二', '三'].entries()) {
    await save('contacts', blankContact({ id: `c${index}`, name }))
    await save('encounters', blankEncounter({ id: `e${index}`, at: `2026-11-0${index + 1}T10:00:00Z`, contact_ids: [`c${index}`] }))
  }
}

const dice = (seed: number) => () => (seed = (seed * 48271) % 2147483647) / 2147483647

test('whoever wrote last comes first, and goes back when that was a mistake', async () => {
  await threePeople()
  expect(await namesNow()).toEqual(['三', '二', '一'])
  await save('interactions', blankInteraction({ id: 'i', contact_id: 'c0', at: '2026-11-09T10:00:00Z' }))
  expect(await namesNow()).toEqual(['一', '三', '二'])
  await remove('interactions', 'i')
  expect(await namesNow()).toEqual(['三', '二', '一'])
})

test('a talk that turns out to have been with another leaves the first', async () => {
  await threePeople()
  await follow()
  await patch('encounters', 'e2', { contact_ids: ['c0'] })
  expect((await follow())?.rows.map((row) => [row.name, row.last > 0])).toEqual([['一', true], ['二', true], ['三', false]])
})

test('a new start reads what was kept, and looks again only at whom was touched since', async () => {
  await threePeople()
  await follow()
  await keep((await follow())?.rows ?? [], (await db.touched.orderBy('n').last())?.n ?? 0)
  expect(await db.touched.count()).toBe(0)
  await patch('contacts', 'c1', { name: '弐' })
  await remove('contacts', 'c2')
  expect((await coldStart())?.rows.map((row) => row.name)).toEqual(['弐', '一'])
})

test('another tab that kept a newer list takes nothing from this one', async () => {
  await threePeople()
  await follow()
  await patch('contacts', 'c1', { name: '弐' })
  await keep(await rowsOf(null), (await db.touched.orderBy('n').last())?.n ?? 0)
  expect(await namesNow()).toEqual(['三', '弐', '一'])
})

test('an older list never takes the place of a newer one', async () => {
  await threePeople()
  const upto = (await db.touched.orderBy('n').last())?.n ?? 0
  await keep(await rowsOf(null), upto)
  await keep([], upto - 1)
  expect(await keptUpTo()).toBe(upto)
  expect((await coldStart())?.rows).toHaveLength(3)
})

test('the next person on this phone finds nobody', async () => {
  await threePeople()
  await follow()
  await claim(crypto.randomUUID(), true)
  expect(await namesNow()).toEqual([])
  expect((await coldStart())?.rows).toEqual([])
})

test('after any writes, by this phone or the server, the list is what the documents say', async () => {
  const next = dice(7)
  const pick = (count: number) => Math.floor(next() * count)
  const at = () => new Date(Date.UTC(2026, pick(12), 1 + pick(28))).toISOString()
  for (let turn = 0; turn < 60; turn += 1) {
    const contact = blankContact({ id: `c${pick(12)}`, name: `人${pick(99)}`, relation: next() < 0.3 ? 'work' : 'none' })
    const encounter = blankEncounter({ id: `e${pick(12)}`, at: at(), contact_ids: [`c${pick(12)}`, `c${pick(12)}`] })
    const interaction = blankInteraction({ id: `i${pick(12)}`, contact_id: `c${pick(12)}`, at: at() })
    const writes = [
      () => save('contacts', contact), () => save('encounters', encounter), () => save('interactions', interaction),
      () => remove('contacts', contact.id), () => remove('encounters', encounter.id), () => remove('interactions', interaction.id),
      () => (server.write('contacts', { ...contact, _deleted: next() < 0.3 }), pull()),
      () => (server.write('encounters', { ...encounter, _deleted: next() < 0.3 }), pull()),
      async () => keep((await follow())?.rows ?? [], (await db.touched.orderBy('n').last())?.n ?? 0),
    ]
    await writes[pick(writes.length)]?.()
    if (next() < 0.4) expect((await follow())?.rows).toEqual((await rowsOf(null)).sort(byRecency))
  }
  expect((await coldStart())?.rows).toEqual((await rowsOf(null)).sort(byRecency))
})
