import { expect, test } from 'vitest'
import { blankEvent } from '../store/blank'
import { isOn, isOver, nearEvent } from './near'

const now = new Date('2025-11-12T10:00:00Z')
const event = (id: string, starts_at: string, ends_at: string | null = null, going = true) =>
  blankEvent({ id, starts_at, ends_at, going })

test('the event that is on comes before the next one', () => {
  const tonight = event('tonight', '2025-11-12T11:00:00Z')
  const current = event('current', '2025-11-12T09:00:00Z')
  expect(nearEvent([tonight, current], now)?.id).toBe('current')
})

test.each([
  ['over', event('x', '2025-11-12T06:00:00Z')],
  ['two days away', event('x', '2025-11-14T11:00:00Z')],
  ['not gone to', event('x', '2025-11-12T11:00:00Z', null, false)],
])('an event that is %s is not near', (_, far) => {
  expect(nearEvent([far], now)).toBeUndefined()
})

test('from early morning on, tomorrow evening is near', () => {
  const early = new Date(2025, 10, 12, 6)
  const late = new Date(2025, 10, 13, 23)
  expect(nearEvent([event('x', late.toISOString())], early)?.id).toBe('x')
})

test('without an end it lasts three hours', () => {
  expect(isOn(event('x', '2025-11-12T07:01:00Z'), now)).toBe(true)
  expect(isOver(event('x', '2025-11-12T07:00:00Z'), now)).toBe(true)
})
