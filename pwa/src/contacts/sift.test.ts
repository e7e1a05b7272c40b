import 'fake-indexeddb/auto'

import { beforeEach, expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import type { Standing, Stage } from '../store/documents'
import { db } from '../store/schema'
import { loadStands } from './load-stands'
import { rowOf } from './roster-rows'
import { addressOf, choiceIn, countsOf, sift, type Choice, type Stands } from './sift'

const now = new Date('2026-11-20T09:00:00Z')
const rows = ['friend', 'silent', 'met', 'boss'].map((id) =>
  rowOf(blankContact({ id, name: id, relation: id === 'boss' ? 'work' : 'none' }), { last: 1, first: 0 }))
const all: Choice = { stage: '', freshness: '' }
let stands: Stands

const standing = (id: string, stage: Stage, fresh_until: string | null, long_from: string | null): Standing => ({
  ...{ id, stage, why: [], route_a: false, route_b: false, active: true, last_contact_at: null, cadence_days: 60 },
  ...{ overruled: false, baseline: null, evident: stage, strongest: false, next: 'keep', active_until: null },
  ...{ fresh_until, long_from, began_online: false, met_at: null, write_about: [] },
})

beforeEach(async () => {
  await db.standings.bulkPut([
    standing('friend', 'network', '2026-12-01T00:00:00Z', '2027-02-01T00:00:00Z'),
    standing('silent', 'network', '2026-03-01T00:00:00Z', '2026-06-01T00:00:00Z'),
    standing('met', 'acquainted', '2026-11-20T08:59:00Z', '2027-02-01T00:00:00Z'),
    standing('boss', 'network', '2026-03-01T00:00:00Z', '2026-06-01T00:00:00Z'),
    standing('gone', 'network', null, null),
  ])
  stands = await loadStands(now)
})

const ids = (choice: Partial<Choice>) => sift(rows, stands, { ...all, ...choice }).map(({ id }) => id)

test('whoever stands at a stage, and no one from work', () => {
  expect(ids({ stage: 'network' })).toEqual(['friend', 'silent'])
  expect(ids({ stage: 'opened_up' })).toEqual([])
})

test('with whom it has been a while, or a long time, by the moments that the server worked out', () => {
  expect(ids({ freshness: 'a_while' })).toEqual(['met'])
  expect(ids({ freshness: 'long_ago' })).toEqual(['silent'])
  expect(ids({ stage: 'network', freshness: 'a_while' })).toEqual([])
})

test('what is read for one choice alone is enough for it', async () => {
  for (const choice of [{ ...all, stage: 'network' }, { ...all, freshness: 'long_ago' }, { stage: 'network', freshness: 'long_ago' }] as const) {
    expect(sift(rows, await loadStands(now, choice), choice)).toEqual(sift(rows, stands, choice))
  }
  expect((await loadStands(now, all)).stages.size).toBe(0)
})

test('unasked, everybody, and the very same list', () => {
  expect(sift(rows, stands, all)).toBe(rows)
})

test('each word says how many it would leave', () => {
  expect(Object.fromEntries(countsOf(rows, stands, all))).toEqual({ network: 2, acquainted: 1, a_while: 1, long_ago: 1 })
  expect(Object.fromEntries(countsOf(rows, stands, { ...all, stage: 'network' }))).toEqual({ network: 2, acquainted: 1, long_ago: 1 })
  expect(countsOf(rows, stands, { ...all, freshness: 'long_ago' }).get('network')).toBe(1)
})

test('an address says what is asked for, and nothing that nobody knows', () => {
  expect(addressOf(all)).toBe('/people')
  for (const address of ['/people?stage=network', '/people?freshness=long_ago', '/people?stage=met&freshness=a_while']) {
    const choice = choiceIn(address.split('?')[1] ?? '')
    expect(choiceIn(addressOf(choice).split('?')[1] ?? '')).toEqual(choice)
  }
  expect(choiceIn('stage=sworn&freshness=fresh')).toEqual(all)
})
