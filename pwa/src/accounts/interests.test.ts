import { expect, test } from 'vitest'

import { isChosen, isFull, MOST, offered, toggled, withInterest } from './interests'

const many = Array.from({ length: MOST }, (_, index) => `関心${index}`)

test('a tap takes an interest in, another takes it out', () => {
  expect(toggled(['旅'], '独立')).toEqual(['旅', '独立'])
  expect(toggled(['旅', '独立'], '旅')).toEqual(['独立'])
})

test('it is the same whatever its width and case', () => {
  expect(isChosen(['ＡＩ'], 'ai')).toBe(true)
  expect(withInterest(['ＡＩ'], ' ai ')).toEqual(['ＡＩ'])
  expect(toggled(['ＡＩ', '旅'], 'ai')).toEqual(['旅'])
})

test('nothing but spaces is no interest', () => {
  expect(withInterest(['旅'], '　 ')).toEqual(['旅'])
})

test('a chip stays where it stands when it is chosen, and what was typed comes last', () => {
  expect(offered(['鉄道', '旅'], ['独立', '旅'])).toEqual(['独立', '旅', '鉄道'])
})

test('no more than the server keeps: then only those that can be taken out are shown', () => {
  expect(isFull(many)).toBe(true)
  expect(withInterest(many, '旅')).toEqual(many)
  expect(offered(many, ['旅'])).toEqual(many)
})
