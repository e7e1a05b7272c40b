import { expect, test } from 'vitest'
import { blankEncounter, blankFollowup, blankInteraction } from '../store/blank'
import type { Encounter } from '../store/documents'
import { figuresOf, type Source } from './figures'

const now = new Date(2025, 10, 20, 12, 0)
const day = (month: number, date: number) => new Date(2025, month - 1, date, 19, 0).toISOString()

const met = (id: string, at: string, people: string[], changes: Partial<Encounter> = {}) =>
  blankEncounter({ id, at, contact_ids: people, ...changes })

const firstOf = (id: string, encounters: readonly Encounter[] = []) => {
  const own = encounters.filter((one) => one.contact_ids.includes(id) && one.setting === 'own_time')
  return own.length > 0 ? Math.min(...own.map((one) => Date.parse(one.at))) : 0
}

const figures = (changes: Partial<Source>) =>
  figuresOf(
    {
      people: ['a', 'b', 'c', 'boss'].map((id) => ({ id, work: id === 'boss', first: firstOf(id, changes.encounters) })),
      encounters: [],
      interactions: [],
      followups: [],
      topics: [],
      ...changes,
    },
    now,
  )

test('nothing on record is no figure at all', () => {
  expect(figures({})).toMatchObject({ met: 0, fresh: 0, thanks: { within: 0, later: 0, notYet: 0 }, topics: [] })
})

test('a person met twice in a month counts once, and is new only the first time', () => {
  const encounters = [met('1', day(9, 3), ['a']), met('2', day(11, 2), ['a', 'b']), met('3', day(11, 9), ['b'])]
  const { months, met: thisMonth, fresh } = figures({ encounters })
  expect(months.map((one) => one.met)).toEqual([0, 0, 0, 1, 0, 2])
  expect([thisMonth, fresh]).toEqual([2, 1])
})

test('work time and people from work are left out', () => {
  const encounters = [met('1', day(11, 2), ['a'], { setting: 'work' }), met('2', day(11, 3), ['boss'])]
  expect(figures({ encounters }).met).toBe(0)
})

test('thanks count from the first meeting, whether written or ticked off', () => {
  const encounters = [met('1', day(11, 1), ['a', 'b', 'c'])]
  const interactions = [
    blankInteraction({ id: '1', contact_id: 'a', at: day(11, 3) }),
    blankInteraction({ id: '2', contact_id: 'c', at: day(11, 2), direction: 'in' }),
  ]
  const followups = [
    blankFollowup({ id: '1', contact_id: 'b', due_at: day(11, 2), why: 'thanks', state: 'done', done_at: day(11, 9) }),
  ]
  expect(figures({ encounters, interactions, followups }).thanks).toEqual({ within: 1, later: 1, notYet: 1 })
})

test('topics stand by how often they came up in those months', () => {
  const topics = [{ id: 'x', name: '採用' }, { id: 'y', name: '物流' }, { id: 'z', name: '旅' }]
  const encounters = [
    met('1', day(11, 1), ['a'], { topic_ids: ['y'] }),
    met('2', day(10, 1), ['b'], { topic_ids: ['x', 'y'] }),
    met('3', day(1, 1), ['b'], { topic_ids: ['z'] }),
  ]
  expect(figures({ encounters, topics }).topics).toEqual([{ name: '物流', times: 2 }, { name: '採用', times: 1 }])
})
