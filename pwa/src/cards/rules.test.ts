import { expect, test } from 'vitest'

import { blankEncounter, blankEvent, blankSettings } from '../store/blank'
import type { Profile, ReadCard } from '../store/documents'
import { eventNow } from './event-now'
import { fillProfile } from './own-card'
import { thanksDue } from './thanks'
import { findTopic, suggestTopics } from './topics'

const local = (day: number, hour: number, minute = 0): Date => new Date(2026, 10, day, hour, minute)
const event = (id: string, from: Date, to: Date | null = null, going = true) =>
  blankEvent({ id, starts_at: from.toISOString(), ends_at: to?.toISOString() ?? null, going })

test.each([
  ['one under way', local(24, 20), 'tonight'],
  ['at the door, an hour before', local(24, 18, 5), 'tonight'],
  ['in the train home', local(24, 23, 30), 'tonight'],
  ['in the morning there is none', local(24, 9), undefined],
  ['the next day it is over', local(25, 12), undefined],
])('the event one is at: %s', (_, now, id) => {
  const events = [event('tonight', local(24, 19), local(24, 21)), event('declined', local(24, 8), local(24, 23), false)]
  expect(eventNow(events, now)?.id).toBe(id)
})

test('an event without an end lasts three hours, and of two the one that began last counts', () => {
  const events = [event('fair', local(24, 10), local(24, 22)), event('talk', local(24, 19))]
  expect(eventNow(events, local(24, 21, 30))?.id).toBe('talk')
  expect(eventNow(events, local(24, 22, 0))?.id).toBe('talk')
})

const settings = blankSettings({ id: 'me' })

test.each([
  ['by day: the same evening', local(24, 15), null, local(24, 19, 30)],
  ['during an event: when it is over', local(24, 19), local(24, 21), local(24, 21)],
  ['late: the next morning', local(24, 21), null, local(25, 8, 30)],
  ['an event that ends in the night: the next morning', local(24, 21), local(24, 23), local(25, 8, 30)],
  ['on Friday night: Monday morning', local(27, 22), null, local(30, 8, 30)],
])('thanks are due %s', (_, now, end, due) => {
  expect(thanksDue(now, end, settings)).toEqual(due)
})

test('whoever thanks in the morning waits for it', () => {
  const morning = { ...settings, ladder: { ...settings.ladder, thanks: 'morning' as const } }
  expect(thanksDue(local(24, 15), null, morning)).toEqual(local(25, 8, 30))
})

test('chips: what was talked about last, then interests, then what one begins with, each once', () => {
  const topics = [{ id: 'go', name: '囲碁' }, { id: 'ai', name: 'AI' }, { id: 'tea', name: '茶' }]
  const talks = [
    blankEncounter({ id: '1', at: '2026-11-01T00:00:00Z', topic_ids: ['go'] }),
    blankEncounter({ id: '2', at: '2026-11-20T00:00:00Z', topic_ids: ['ai', 'go'] }),
  ]
  expect(suggestTopics(topics, talks, ['ａｉ', '山'], ['旅'])).toEqual(['AI', '囲碁', '山', '茶', '旅'])
})

test('a topic is found whatever its width and case', () => {
  expect(findTopic([{ id: '1', name: 'ＡＩ' }], 'ai ')?.id).toBe('1')
})

test("one's own card fills what is empty, never what was written", () => {
  const profile: Profile = { ...settings.profile, name: '私', card_id: 'card' }
  const card: ReadCard = {
    box: [], lines: [], photo: 0,
    fields: Object.fromEntries(
      [['name', '山本 花子'], ['company', 'みなと文具'], ['x_handle', '@hanako']].map(([key, value]) => [
        key, [{ value: value ?? '', confidence: 0.99, box: null }],
      ]),
    ),
  }
  expect(fillProfile(profile, card)).toMatchObject({
    name: '私', company: 'みなと文具', x_handle: 'hanako', card_id: 'card',
  })
})
