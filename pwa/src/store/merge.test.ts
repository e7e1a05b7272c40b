import { expect, test } from 'vitest'

import { ground, merge, same } from './merge'

const base = { id: '1', name: '山田', company: 'A', emails: ['a@x.jp', 'b@x.jp'], profile: { name: '', title: '' } }

test.each([
  ['a field changed only there is taken', { company: 'B' }, {}, { company: 'B' }],
  ['a field changed only here is kept', {}, { company: 'C' }, { company: 'C' }],
  ['different fields changed on both sides are both kept', { company: 'B' }, { name: '山本' }, { company: 'B', name: '山本' }],
  ['the same field changed on both sides is ours, the later push', { company: 'B' }, { company: 'C' }, { company: 'C' }],
  ['both sides add to a list', { emails: ['a@x.jp', 'b@x.jp', 'c@x.jp'] }, { emails: ['a@x.jp', 'b@x.jp', 'd@x.jp'] },
    { emails: ['a@x.jp', 'b@x.jp', 'd@x.jp', 'c@x.jp'] }],
  ['what one side takes from a list goes, what the other adds stays', { emails: ['b@x.jp'] },
    { emails: ['a@x.jp', 'b@x.jp', 'd@x.jp'] }, { emails: ['b@x.jp', 'd@x.jp'] }],
  ['fields within a field are merged too', { profile: { name: '私', title: '' } }, { profile: { name: '', title: '部長' } },
    { profile: { name: '私', title: '部長' } }],
])('%s', (_, theirs, ours, merged) => {
  expect(merge(base, { ...base, ...theirs }, { ...base, ...ours })).toEqual({ ...base, ...merged })
})

test('a document made on both sides keeps ours and the union of the lists', () => {
  expect(merge(null, { id: '1', why: 'theirs', tags: ['a'] }, { id: '1', why: 'ours', tags: ['b'] })).toEqual({
    id: '1', why: 'ours', tags: ['b', 'a'],
  })
})

test('a field that only a newer server knows is kept', () => {
  expect(merge(base, { ...base, mood: 'calm' } as typeof base, base)).toEqual({ ...base, mood: 'calm' })
})

test('the order of keys makes no difference', () => {
  expect(same({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true)
})

test('the same moment written in two ways makes no difference', () => {
  expect(same({ at: '2026-11-23T10:00:00.000Z' }, { at: '2026-11-23T10:00:00Z' })).toBe(true)
  expect(same({ at: '2026-11-23T10:00:00.120Z' }, { at: '2026-11-23T10:00:00.120000Z' })).toBe(true)
  expect(same({ at: '2026-11-23T10:00:00Z' }, { at: '2026-11-23T10:00:01Z' })).toBe(false)
})

test.each([
  ['where the master is what was sent, that is the base', { company: 'B' }, { company: 'B' }, { company: 'B' }],
  ['where it is not, the base stays', { company: 'B' }, { company: 'X' }, {}],
  ['of a list, what was sent and is there', { emails: ['a@x.jp', 'b@x.jp', 'c@x.jp'] }, { emails: ['a@x.jp', 'c@x.jp', 'd@x.jp'] },
    { emails: ['a@x.jp', 'b@x.jp', 'c@x.jp'] }],
  ['of a list, not what was taken and is gone', { emails: ['a@x.jp'] }, { emails: ['a@x.jp', 'd@x.jp'] }, { emails: ['a@x.jp'] }],
])('after a lost answer: %s', (_, sent, master, expected) => {
  expect(ground(base, { ...base, ...sent }, { ...base, ...master })).toEqual({ ...base, ...expected })
})
