import { expect, test } from 'vitest'
import type { Dismissal } from '../store/documents'
import { isReviewTime, nextMonday, restsUntil, shownMoves, type Move } from './shown'

const now = new Date(2026, 10, 12, 20, 0)
const move = (key: string, done = false): Move => ({
  key, kind: 'engage', act: 'write', why: ['quiet:2026-08-01'], others: [], done, contact_id: null, event_id: null, community_id: null, at: null, about: null,
})
const dismissal = (key: string, why: string, until: Date | null): Dismissal => ({
  id: key, move: key, why, until: until && until.toISOString(),
})

test('what was done on this phone is done at once', () => {
  const marks = [dismissal('a', 'done', nextMonday(now))]
  expect(shownMoves([move('a'), move('b')], marks, now).map(({ done }) => done)).toEqual([true, false])
})

test('what was dismissed is gone at once, for a time or for good', () => {
  const refused = [dismissal('a', 'not_now', restsUntil(now)), dismissal('b', 'not_now', null)]
  expect(shownMoves([move('a'), move('b'), move('c')], refused, now).map(({ key }) => key)).toEqual(['c'])
})

test('a mark of an earlier week says nothing of this one', () => {
  const old = [dismissal('a', 'done', new Date(2026, 10, 9)), dismissal('b', 'not_now', new Date(2026, 10, 11))]
  expect(shownMoves([move('a'), move('b')], old, now)).toEqual([move('a'), move('b')])
})

test.each([[new Date(2026, 10, 9, 0, 0)], [new Date(2026, 10, 12, 20, 0)], [new Date(2026, 10, 15, 23, 59)]])(
  'the week of %s ends with its Sunday', (day) => expect(nextMonday(day)).toEqual(new Date(2026, 10, 16)),
)

test.each([
  [new Date(2026, 10, 15, 16, 59), false], [new Date(2026, 10, 15, 17, 0), true],
  [new Date(2026, 10, 16, 9, 0), true], [new Date(2026, 10, 17, 0, 0), false],
])('on %s the review is offered: %s', (at, offered) => expect(isReviewTime(at)).toBe(offered))
