import { beforeEach, expect, test } from 'vitest'
import { speak } from '../i18n'
import { blankContact, blankEncounter, blankEvent } from '../store/blank'
import type { Standing } from '../store/documents'
import { cueOf, freshnessOf, isToBeAsked, reasonsOf } from './standing'
import type { Moment } from './timeline'

const now = new Date(2025, 10, 20, 9)
const standing = (changes: Partial<Standing>): Standing => ({
  ...{ id: 'x', stage: 'opened_up', why: [], route_a: true, route_b: false, active: true },
  ...{ last_contact_at: null, cadence_days: 60, overruled: false, baseline: null, evident: 'opened_up', strongest: false },
  ...{ next: 'questions', active_until: null, fresh_until: null, long_from: null, began_online: false, met_at: null },
  write_about: [],
  ...changes,
})
const dinner: Moment = {
  ...{ kind: 'met', id: 'm', at: new Date(2025, 10, 12, 19), topics: [], again: 1 },
  encounter: blankEncounter({ id: 'm', at: '2025-11-12T10:00:00Z' }),
  event: blankEvent({ id: 'e', title: '懇親会', starts_at: '2025-11-12T10:00:00Z' }),
}

beforeEach(() => speak('ja'))

test('says the evidence in words, with its day here and where it was', () => {
  expect(reasonsOf(standing({ why: ['route_a:2025-11-12', 'both_answers'] }), now, [dinner])).toEqual([
    '11月12日(水) 懇親会で、私的な話をして意気投合',
    '気軽に連絡でき、腹を割って話せる',
  ])
})

test('an old friend needs no date', () => {
  expect(reasonsOf(standing({ why: ['old_friend'] }), now)).toEqual(['もともと親しい'])
})

test('a reason that this release does not know is left out', () => {
  expect(reasonsOf(standing({ why: ['telepathy:2025-11-12'] }), now)).toEqual([])
})

test.each([
  ['unrecorded', { last_contact_at: null }],
  ['fresh', { last_contact_at: '2025-11-01T00:00:00Z', fresh_until: '2025-12-01T00:00:00Z', long_from: '2026-02-01T00:00:00Z' }],
  ['a_while', { last_contact_at: '2025-08-01T00:00:00Z', fresh_until: '2025-10-01T00:00:00Z', long_from: '2025-12-01T00:00:00Z' }],
  ['long_ago', { last_contact_at: '2025-01-01T00:00:00Z', fresh_until: '2025-03-01T00:00:00Z', long_from: '2025-05-01T00:00:00Z' }],
  ['fresh', { last_contact_at: '2020-01-01T00:00:00Z' }],
] as const)('%s, by what the server worked out', (expected, changes) => {
  expect(freshnessOf(standing(changes), now)).toBe(expected)
})

test('the best reason to write that holds today is the cue', () => {
  const year = { kind: 'year', since: '2025-11-10', until: '2025-12-08', topic_id: null } as const
  const topic = { kind: 'topic', since: '2025-01-01', until: null, topic_id: 't' } as const
  const topics = [{ id: 't', name: '釣り' }]
  const cue = (write_about: Standing['write_about'], at = now) =>
    cueOf(standing({ write_about, met_at: '2023-11-24T10:00:00Z' }), topics, [], at)
  expect(cue([year, topic])).toBe('出会って、ちょうど2年になること')
  expect(cue([year, topic], new Date(2025, 11, 9))).toBe('前に話した「釣り」の、その後')
  expect(cue([{ ...topic, topic_id: 'gone' }])).toBeNull()
})

test('the two questions are put once', () => {
  const contact = blankContact({ id: 'x' })
  expect(isToBeAsked(standing({}), contact)).toBe(true)
  expect(isToBeAsked(standing({}), { ...contact, asked_on: '2025-11-01' })).toBe(false)
  expect(isToBeAsked(standing({ next: 'keep' }), contact)).toBe(false)
})
