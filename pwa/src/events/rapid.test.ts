import { expect, test } from 'vitest'
import { momentAt } from './rapid'

const event = { starts_at: '2026-11-12T10:00:00Z', ends_at: '2026-11-12T12:00:00Z' }

test.each([
  ['2026-11-12T11:00:00Z', '2026-11-12T11:00:00Z'],
  ['2026-11-13T01:00:00Z', '2026-11-12T12:00:00Z'],
  ['2026-11-12T09:40:00Z', '2026-11-12T10:00:00Z'],
])('written down at %s, the talk was at %s', (now, at) => {
  expect(momentAt(event, new Date(now))).toEqual(new Date(at))
})
