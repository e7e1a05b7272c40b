import { expect, test } from 'vitest'
import { dayOfNoon, noonOf, promiseDays, snoozeChoices } from './when'

const names = (now: Date) => snoozeChoices(now).map(({ choice }) => choice)
const at = (now: Date, wanted: string) => snoozeChoices(now).find(({ choice }) => choice === wanted)?.at

test('on a Wednesday morning later can mean tonight, tomorrow, the weekend, next week', () => {
  const now = new Date(2025, 10, 12, 9, 0)
  expect(names(now)).toEqual(['tonight', 'tomorrow', 'weekend', 'next_week'])
  expect(at(now, 'tonight')).toEqual(new Date(2025, 10, 12, 19, 30))
  expect(at(now, 'weekend')).toEqual(new Date(2025, 10, 15, 10, 0))
  expect(at(now, 'next_week')).toEqual(new Date(2025, 10, 17, 8, 30))
})

test('late in the evening tonight is no choice', () => {
  expect(names(new Date(2025, 10, 12, 21, 0))).not.toContain('tonight')
})

test('on a Saturday the weekend is the next one, and on a Monday next week is a week away', () => {
  expect(at(new Date(2025, 10, 15, 12, 0), 'weekend')).toEqual(new Date(2025, 10, 22, 10, 0))
  expect(at(new Date(2025, 10, 17, 7, 0), 'next_week')).toEqual(new Date(2025, 10, 24, 8, 30))
})

test("one's own hours are kept", () => {
  const choices = snoozeChoices(new Date(2025, 10, 12, 9, 0), { morning: '07:15', evening: '21:00' })
  expect(choices.map((each) => each.at.getHours())).toEqual([21, 7, 10, 7])
})

test.each([
  ['on a Wednesday', new Date(2025, 10, 12, 9), [13, 14, 21]],
  ['on a Thursday this week is tomorrow', new Date(2025, 10, 13, 9), [14, 21]],
  ['on a Sunday the week is over', new Date(2025, 10, 16, 9), [17, 21]],
  ['on a Monday', new Date(2025, 10, 17, 9), [18, 21, 28]],
])('a promise is kept by tomorrow, this week or next week: %s', (_, now, days) => {
  expect(promiseDays(now).map(({ at }) => at.getDate())).toEqual(days)
})

test.each([
  ['Honolulu', '2026-11-17T22:00:00.000Z'],
  ['Tokyo', '2026-11-17T03:00:00.000Z'],
  ['Auckland', '2026-11-16T23:00:00.000Z'],
])('a day promised in %s is the same day everywhere', (_, noon) => {
  expect(dayOfNoon(noon)).toEqual(new Date(2026, 10, 17, 12))
})

test('a day is kept as its noon', () => {
  expect(dayOfNoon(noonOf(new Date(2026, 10, 17, 21)))).toEqual(new Date(2026, 10, 17, 12))
})
