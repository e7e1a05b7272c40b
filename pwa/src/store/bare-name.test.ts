import { expect, test } from 'vitest'
import { bareName } from './bare-name'
import { personNamed } from './blank'

test.each([
  ['たけださん', 'たけだ'], ['山田 太郎 様', '山田 太郎'], ['ケンさま', 'ケン'],
  ['山田 太郎', '山田 太郎'], ['さん', 'さん'], ['Ken', 'Ken'], ['三様子', '三様子'],
])('what was heard as %s is the name %s', (heard, name) => {
  expect(bareName(heard)).toBe(name)
})

test('whoever is written down anywhere has the bare name', () => {
  expect(personNamed('p', ' たけださん ').name).toBe('たけだ')
})
