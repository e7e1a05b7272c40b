import { expect, test } from 'vitest'
import { language } from '../i18n'
import { blankSettings } from '../store/blank'
import { chosenRung, keepOptions, type Ladder, rungOf, rungOptions, stageLine, thanksOptions } from './ladder'

language.value = 'ja'

const usual = blankSettings({ id: '' }).ladder
const acquainted = (own: Partial<Ladder['stages']['acquainted']>): Ladder => ({
  ...usual, stages: { ...usual.stages, acquainted: { ...usual.stages.acquainted, ...own } },
})

test('a line says what a stage does otherwise, and nothing where it does as everybody', () => {
  expect(stageLine(usual, 'acquainted')).toBe('いつもどおり')
  expect(stageLine(usual, 'in_touch')).toBe('ご無沙汰は90日')
  expect(stageLine(usual, 'network')).toBe('会う相談は知らせない、ご無沙汰は45日')
  const own = acquainted({ thanks: 'evening', engage: { on: true, after_days: 1 }, hour: 'morning' })
  expect(stageLine(own, 'acquainted')).toBe('お礼は当日の夜、SNSは1日後、連絡は営業日の朝')
})

test.each([
  ['', null],
  ['off', { on: false, after_days: 7 }],
  ['14', { on: true, after_days: 14 }],
])('what is chosen (%s) is what is kept, and is shown again', (choice, kept) => {
  expect(rungOf(choice, usual.meet)).toEqual(kept)
  expect(chosenRung(kept)).toBe(choice)
})

test('what everybody gets is told beside the choice, and days chosen elsewhere are offered too', () => {
  expect(thanksOptions(usual)[0]).toEqual({ value: '', label: 'いつもどおり（おまかせ）' })
  expect(rungOptions(usual, 'engage', { on: true, after_days: 5 }).map(({ label }) => label)).toEqual(
    ['いつもどおり（3日後）', '1日後', '3日後', '5日後', '7日後', '知らせない'],
  )
  expect(keepOptions(400).map(({ value }) => value)).toEqual(['30', '45', '60', '90', '180', '365', '400', ''])
})
