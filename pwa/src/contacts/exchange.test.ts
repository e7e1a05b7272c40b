import { expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import { channelsFor, channelsOn, directionOf } from './exchange'

test('the ways by which somebody is known to be reached come first, and the usual ones stay', () => {
  const nothing = channelsFor(blankContact({ id: 'a' }))
  const line = channelsFor(blankContact({ id: 'a', handles: [{ network: 'line', handle: 'taro' }] }))
  expect(line[0]).toBe('line')
  expect([...line].sort()).toEqual([...nothing].sort())
  expect(channelsFor(blankContact({ id: 'a', emails: ['t@example.com'] }))[0]).toBe('mail')
})

test('other networks stand only with whom they are known of', () => {
  expect(channelsFor(blankContact({ id: 'a' }))).not.toContain('note')
  expect(channelsFor(blankContact({ id: 'a', handles: [{ network: 'note', handle: 'taro' }] }))[0]).toBe('note')
})

test('each network has its own ways', () => {
  expect(channelsOn('x')).toContain('x_quote')
  expect(channelsOn('github')).toEqual(['github'])
})

test('a follow is one way', () => {
  expect(directionOf('x_follow', 'both')).toBe('out')
  expect(directionOf('x_follow', 'in')).toBe('in')
  expect(directionOf('x_reply', 'both')).toBe('both')
})
