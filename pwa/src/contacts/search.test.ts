import { expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import { matches, searchText } from './search'

const contact = blankContact({
  id: 'x',
  name: '髙橋 健一',
  name_kana: 'タカハシ ケンイチ',
  company: 'ＡＢＣ商事株式会社',
  emails: ['Ken@abc.example'],
  phones: [{ kind: 'mobile', number: '090-1234-5678' }],
})

test.each([
  ['kana of either kind', 'たかはし'],
  ['half-width kana', 'ﾀｶﾊｼ'],
  ['any width', 'abc商事'],
  ['any case', 'KEN@ABC'],
  ['no space where the card has one', '髙橋健一'],
  ['the common form of a kanji', '高橋'],
  ['several words in any order', '商事 けんいち'],
  ['a number without hyphens', '09012345678'],
])('finds by %s', (_, typed) => {
  expect(matches(searchText(contact), typed)).toBe(true)
})

test('does not find what is not there, nor across fields', () => {
  expect(matches(searchText(contact), '山田')).toBe(false)
  expect(matches(searchText(contact), '健一た')).toBe(false)
})
