import { expect, test } from 'vitest'
import { variants } from './variants'

test.each([
  ['高橋 健一', ['髙橋 健一']],
  ['髙橋 健一', ['高橋 健一']],
  ['斎藤', ['齋藤', '斉藤', '齊藤']],
  ['𠮷田', ['吉田']],
  ['山本 花子', []],
])('%s', (name, others) => {
  expect(variants(name)).toEqual(others)
})
