import { expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import { CHANNELS, channelsFor, directionOf } from './exchange'

test('the ways by which somebody is known to be reached come first, and all stay', () => {
  const line = channelsFor(blankContact({ id: 'a', handles: [{ network: 'line', handle: 'taro' }] }), CHANNELS)
  expect(line[0]).toBe('line')
  expect([...line].sort()).toEqual([...CHANNELS].sort())
  expect(channelsFor(blankContact({ id: 'a', emails: ['t@example.com'] }), CHANNELS)[0]).toBe('mail')
})

test('a follow is one way', () => {
  expect(directionOf('x_follow', 'both')).toBe('out')
  expect(directionOf('x_follow', 'in')).toBe('in')
  expect(directionOf('x_reply', 'both')).toBe('both')
})
