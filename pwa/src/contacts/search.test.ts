import { expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import { searchText, wordsOf } from './search'

const contact = blankContact({
  id: 'x',
  name: '髙橋 健一',
  name_kana: 'タカハシ ケンイチ',
  company: 'ＡＢＣ商事株式会社',
  emails: ['Ken@abc.example'],
  phones: [{ kind: 'mobile', number: '090-1234-5678' }],
})

const matches = (typed: string) => wordsOf(typed).every((word) => searchText(contact).includes(word))

test.each([
  ['kana of either kind', 'たかはし'],
  ['half-width kana', 'ﾀｶﾊｼ'],
  ['any width', 'abc商事'],
  ['any case', 'KEN@ABC'],
  ['no space where the card has one', '髙橋健一'],
  ['the common form of a kanji', '高橋'],
  ['several words in any order', '商事 けんいち'],
  ['a number without hyphens', '09012345678'],
  ['romaji, where only the kana are known', 'Takahashi Kenichi'],
])('finds by %s', (_, typed) => {
  expect(matches(typed)).toBe(true)
})

test('does not find what is not there, nor across fields', () => {
  expect(matches('山田')).toBe(false)
  expect(matches('健一た')).toBe(false)
})
