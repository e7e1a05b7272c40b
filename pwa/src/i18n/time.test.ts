import { beforeEach, expect, test } from 'vitest'
import { speak } from './index'
import { addDays, ago, calendarDay, clockTime, daysBetween, fromInputs, nearDay } from './time'

const now = new Date(2025, 10, 12, 0, 5)

beforeEach(() => speak('ja'))

test.each([
  [-2, '一昨日', '2 days ago'],
  [-1, '昨日', 'yesterday'],
  [0, '今日', 'today'],
  [1, '明日', 'tomorrow'],
  [2, '明後日', 'in 2 days'],
  [3, '11月15日(土)', 'Sat, Nov 15'],
])('%s days away is %s, %s', async (days, ja, en) => {
  expect(nearDay(addDays(now, days), now)).toBe(ja)
  await speak('en')
  expect(nearDay(addDays(now, days), now)).toBe(en)
})

test('yesterday is a matter of the calendar, not of hours', () => {
  expect(daysBetween(new Date(2025, 10, 11, 23, 59), now)).toBe(1)
})

test('another year is said', () => {
  expect(calendarDay(new Date(2024, 0, 5), now)).toBe('2024年1月5日(金)')
})

test.each([
  [13, '13日前'],
  [20, '3週間前'],
  [100, '3か月前'],
  [800, '2年前'],
])('%s days ago is said as %s', (days, words) => {
  expect(ago(addDays(now, -days), now)).toBe(words)
})

test('the clock has 24 hours, and midnight is 00', () => {
  expect(clockTime(now)).toBe('00:05')
})

test('half an answer is no time', () => {
  expect(fromInputs('2025-11-12', '')).toBeNull()
})
