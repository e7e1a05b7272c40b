import { beforeEach, expect, test } from 'vitest'
import { speak } from './index'
import { displayName, familyName, initialOf, politeName, reading, withSuffix } from './names'

const yamada = { name: '山田 太郎', name_kana: 'やまだ たろう', name_romaji: 'Taro Yamada' }

beforeEach(() => speak('ja'))

test('a Japanese name keeps its family name first in either language', async () => {
  expect(displayName(yamada)).toBe('山田 太郎')
  await speak('en')
  expect(displayName(yamada)).toBe('山田 太郎')
})

test('the line above the name says how it sounds, in letters the reader knows', async () => {
  expect(reading(yamada)).toBe('やまだ たろう')
  await speak('en')
  expect(reading(yamada)).toBe('Taro Yamada')
})

test('さん belongs to Japanese screens alone', async () => {
  expect(politeName(yamada)).toBe('山田 太郎さん')
  expect(politeName({ name: 'Jane Smith' })).toBe('Jane Smith さん')
  expect(politeName({ name: '' })).toBe('')
  await speak('en')
  expect(politeName(yamada)).toBe('山田 太郎')
})

test('様 stands apart from every name', () => {
  expect(withSuffix('山田 太郎', '様')).toBe('山田 太郎 様')
})

test.each([
  ['山田 太郎', '山田'],
  ['山田　太郎', '山田'],
  ['Jane Smith', 'Smith'],
  ['ソクラテス', 'ソクラテス'],
])('the family name of %s is %s', (name, family) => {
  expect(familyName(name)).toBe(family)
})

test.each([
  [' 山田 太郎', '山'],
  ['𠮷田', '𠮷'],
  ['jane', 'j'],
  ['🇯🇵 花子', '🇯🇵'],
  ['👩‍🎨さくら', '👩‍🎨'],
  ['@fox', '@'],
  ['', undefined],
])('%s begins with %s', (name, initial) => {
  expect(initialOf(name)).toBe(initial)
})

test('who was met online is called by the handle until there is a name', () => {
  const handles = [{ handle: 'fox_san' }]
  expect(displayName({ name: '', handles })).toBe('@fox_san')
  expect(displayName({ ...yamada, handles })).toBe('山田 太郎')
})
