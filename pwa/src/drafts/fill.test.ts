import { expect, test } from 'vitest'
import { fill, PLACEHOLDERS, unknownIn, type Values } from './fill'

const nothing = Object.fromEntries(PLACEHOLDERS.map((name) => [name, ''])) as Values
const filled = (wording: string, values: Partial<Values>, language: 'ja' | 'en' = 'ja') =>
  fill(wording, { ...nothing, me: '花', ...values }, language)

test.each([
  ['{day}の「{event}」でご挨拶した', { day: '昨日', event: '朝会' }, '昨日の「朝会」でご挨拶した'],
  ['{day}の「{event}」でご挨拶した', { day: '昨日' }, '昨日ご挨拶した'],
  ['{day}の「{event}」でご挨拶した', { event: '朝会' }, '「朝会」でご挨拶した'],
  ['{day}の「{event}」では、ありがとう', { day: '昨日' }, '昨日は、ありがとう'],
  ['{name}さん、{me}です', {}, '花です'],
  ['{title}様', { title: '課長' }, '課長'],
  ['{title} {name} 様', { title: '課長', name: '髙橋 健一' }, '課長 髙橋 健一 様'],
  ['{my_company}の{me}です', { my_company: '朝日' }, '朝日の花です'],
  ['一\n\n{promise}\n\n二', {}, '一\n\n二'],
  ['{nonsense} と {day}', { day: '昨日' }, '{nonsense} と 昨日'],
  ['同じ {day}{day}', { day: '昨日' }, '同じ 昨日昨日'],
])('%s with %j', (wording, values, expected) => {
  expect(filled(wording, values)).toBe(expected)
})

test.each([
  ['Good to meet you at {event} {day}, {name}.', { day: 'yesterday', name: 'Ann' }, 'Good to meet you yesterday, Ann.'],
  ['Good to meet you at {event} {day}.', { event: 'Expo' }, 'Good to meet you at Expo.'],
  ['We spoke about {topics}.', {}, ''],
])('in English %s with %j', (wording, values, expected) => {
  expect(filled(wording, values, 'en')).toBe(expected)
})

test('what a person is called is never read as a placeholder', () => {
  expect(filled('{name}さん', { name: '{me}$&' })).toBe('{me}$&さん')
})

test('unknown placeholders are named once each', () => {
  expect(unknownIn('{name} {nane} {氏名} {nane} {}')).toEqual(['nane', '氏名', ''])
})
