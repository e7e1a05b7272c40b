import { expect, test } from 'vitest'
import { blankEncounter, blankEvent, blankFollowup, blankInteraction } from '../store/blank'
import type { Position } from '../store/documents'
import { lastContact, timelineOf, type Source } from './timeline'

const nothing: Source = { encounters: [], interactions: [], events: [], topics: [], followups: [], positions: [], cards: [] }
const position = (id: string, company: string, since: string | null): Position => ({
  id, contact_id: 'taro', company, since, department: '', title: '', card_id: null,
})
const met = (id: string, day: string, event_id: string | null) => blankEncounter({ id, event_id, at: `2026-${day}T10:00:00Z` })

test('who turns up at a second event is seen again, and met twice at one event is not', () => {
  const events = ['first', 'second'].map((id) => blankEvent({ id, title: id, starts_at: '2026-01-01T00:00:00Z' }))
  const encounters = [met('c', '03-03', 'second'), met('a', '01-01', 'first'), met('b', '01-01', 'first'), met('d', '04-04', null)]
  const moments = timelineOf({ ...nothing, events, encounters })
  expect(moments.map((moment) => [moment.id, moment.kind === 'met' && moment.again])).toEqual([
    ['d', 0], ['c', 2], ['a', 1], ['b', 1],
  ])
})

test('a change of job says what they were before', () => {
  const positions = [position('now', '川崎鋼業', '2026-06-01'), position('old', '丸の内商事', null)]
  const [job] = timelineOf({ ...nothing, positions })
  expect(job?.kind === 'job' && [job.position.company, job.before?.company]).toEqual(['川崎鋼業', '丸の内商事'])
})

test('a thanks that a message fulfilled is told once, and one that was ticked off stands by itself', () => {
  const interactions = [blankInteraction({ id: 'mail', contact_id: 'taro', at: '2026-01-01T10:00:00Z' })]
  const thanks = blankFollowup({ id: 'thanks', contact_id: 'taro', due_at: '', state: 'done', done_at: '2026-01-01T10:00:00.000Z' })
  const ticked = { ...thanks, id: 'ticked', done_at: '2026-01-02T08:00:00Z' }
  const open = { ...thanks, id: 'open', state: 'open' as const, done_at: null }
  const moments = timelineOf({ ...nothing, interactions, followups: [thanks, ticked, open] })
  expect(moments.map(({ id }) => id)).toEqual(['ticked', 'mail'])
})

test('a new job is no contact with them', () => {
  const interactions = [blankInteraction({ id: 'i', contact_id: 'taro', at: '2026-01-01T00:00:00Z' })]
  const moments = timelineOf({ ...nothing, interactions, positions: [position('now', '川崎鋼業', '2026-06-01')] })
  expect(lastContact(moments)).toEqual(new Date('2026-01-01T00:00:00Z'))
})
