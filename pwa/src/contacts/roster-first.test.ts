import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'
import { blankContact, blankEncounter } from '../store/blank'
import { firstShown } from '../store/first-shown'
import { claim, purge } from '../store/owner'
import { db } from '../store/schema'
import { stubStorage } from '../store/testing/storage'
import { patch, save } from '../store/write'
import { firstPeople, FORM } from './roster'
import { renewFirst, watchFirst } from './roster-first'
import { follow } from './roster-following'
import { keep } from './roster-pages'

beforeEach(async () => {
  stubStorage()
  await claim(crypto.randomUUID(), true)
  for (let index = 0; index < 30; index += 1) {
    await save('contacts', blankContact({ id: `c${index}`, name: `人${index}` }))
    const at = new Date(Date.UTC(2026, 10, 1, index)).toISOString()
    await save('encounters', blankEncounter({ id: `e${index}`, at, contact_ids: [`c${index}`] }))
  }
  await keep((await follow())?.rows ?? [], (await db.touched.orderBy('n').last())?.n ?? 0)
})

const firstNames = () => firstPeople()?.rows.map((row) => row.name)

test('the first rows are those of the whole list, beside the database', async () => {
  await renewFirst()
  const rows = (await follow())?.rows ?? []
  expect(firstPeople()).toMatchObject({ total: 30, rows: rows.slice(0, 20) })
})

test('whoever was changed since the list was kept stands there as they are now', async () => {
  await patch('contacts', 'c29', { name: '弐' })
  await patch('encounters', 'e3', { at: '2026-11-20T10:00:00Z' })
  await renewFirst()
  expect(firstNames()?.slice(0, 3)).toEqual(['人3', '弐', '人28'])
})

test('a write takes them away until they are true again', async () => {
  await renewFirst()
  const stop = watchFirst()
  await patch('contacts', 'c29', { name: '弐' })
  await vi.waitFor(() => expect(firstNames()).toBeUndefined())
  await vi.waitFor(() => expect(firstNames()?.[0]).toBe('弐'), 5_000)
  stop()
})

test('rows made by the rules of another release are not shown', async () => {
  await renewFirst()
  expect(firstShown('people', FORM + 1)).toBeUndefined()
})

test('nobody sees them who signs in after one who signed out, or instead', async () => {
  await renewFirst()
  await purge()
  expect(firstNames()).toBeUndefined()
  await claim(crypto.randomUUID())
  await renewFirst()
  expect(firstNames()).toBeUndefined()
})
