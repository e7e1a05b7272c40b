import { expect, test } from 'vitest'
import { blankMeet } from '../store/blank'
import type { Meet } from '../store/documents'
import { merge } from '../store/merge'
import { allAgreed, answered, answerOf, companions, letterTo, mayAsk, without, type Answer } from './meet'

const meet = (answers: Record<string, Answer> = {}): Meet =>
  Object.entries(answers).reduce(
    (so, [id, answer]) => answered(so, id, answer),
    blankMeet({ id: 'm', begun_at: '2026-11-23T10:00:00Z', bridge: 'b', others: ['x', 'y'] }),
  )

test('an answer takes the place of the one before, and can be taken back', () => {
  const declined = answered(meet({ x: 'agreed' }), 'x', 'declined')
  expect([declined.agreed, declined.declined]).toEqual([[], ['x']])
  expect(answered(declined, 'x', null)).toEqual(meet())
})

test('the bridge is asked first', () => {
  expect([mayAsk(meet(), 'b'), mayAsk(meet(), 'x'), mayAsk(meet({ b: 'asked' }), 'x')]).toEqual([true, false, false])
  expect(mayAsk(meet({ b: 'agreed' }), 'x')).toBe(true)
})

test.each([
  ['nobody was asked', {}, null],
  ['one has not answered', { b: 'agreed', x: 'agreed', y: 'asked' }, null],
  ['one declined', { b: 'agreed', x: 'agreed', y: 'declined' }, null],
  ['all have agreed', { b: 'agreed', x: 'agreed', y: 'agreed' }, ['b', 'y']],
] as const)('names are told only when all have agreed: %s', (_, answers, named) => {
  expect(companions(meet(answers), 'x')).toEqual(named ?? [])
})

test.each([
  [{}, ['bridge', null, null]],
  [{ b: 'asked' }, [null, null, null]],
  [{ b: 'agreed', x: 'asked' }, [null, null, 'bridge']],
  [{ b: 'agreed', x: 'agreed', y: 'agreed' }, ['gather', 'gather', 'gather']],
  [{ b: 'agreed', x: 'declined' }, ['rest', null, null]],
] as const)('what to write to bridge and others after %o', (answers, letters) => {
  expect(['b', 'x', 'y'].map((id) => letterTo(meet(answers), id))).toEqual(letters)
})

test('it goes on without whoever declined, as long as there is a bridge and somebody else', () => {
  const left = without(meet({ b: 'agreed', x: 'declined', y: 'agreed' }), ['x'])
  expect(left && [left.others, left.declined, allAgreed(left)]).toEqual([['y'], [], true])
  expect([without(meet(), ['b']), without(meet(), ['x', 'y'])]).toEqual([null, null])
})

test('of what two phones wrote down the more cautious holds', () => {
  const both = merge(meet({ x: 'asked' }), meet({ x: 'agreed' }), meet({ x: 'declined' }))
  expect(answerOf(both, 'x')).toBe('declined')
})
