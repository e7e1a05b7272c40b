import { expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import { byRecency, findPeople, inOrder } from './people'
import type { RosterRow } from '../store/schema'
import { rowOf } from './roster-rows'

const people = [
  rowOf(blankContact({ id: 'a', name: '渡辺 一', name_kana: 'わたなべ はじめ' }), { last: 1, first: 0 }),
  rowOf(blankContact({ id: 'b', name: '安藤 二', name_kana: 'あんどう じ' }), { last: 5, first: 0 }),
  rowOf(blankContact({ id: 'c', company: '無名商事' }), { last: 0, first: 0 }),
  rowOf(blankContact({ id: 'd', name: '岡 三', name_kana: 'ガク' }), { last: 0, first: 0 }),
  rowOf(blankContact({ id: 'e', name: '神 四', name_kana: 'かん' }), { last: 0, first: 0 }),
].sort(byRecency)

const ids = (found: readonly RosterRow[]) => found.map((one) => one.id)
const found = (typed: string) => ids(findPeople(people, typed).people)

test('the latest contact comes first, the newest of those never met before the others', () => {
  expect(ids(people)).toEqual(['b', 'a', 'e', 'd', 'c'])
})

test('names stand in the order of their sound as in a dictionary, the nameless last', () => {
  expect(ids([...inOrder(people, 'name')])).toEqual(['b', 'd', 'e', 'a', 'c'])
})

test('a search keeps those who match, in the order in which they stood', () => {
  expect(found('わたなべ')).toEqual(['a'])
  expect(found('無名')).toEqual(['c'])
  expect(found('kan')).toEqual(['e'])
  expect(findPeople(people, ' ').people).toBe(people)
})

test('who types on finds the same as who typed it all at once, also where a mark changes the letter before', () => {
  for (const [first, then] of [['か', 'かん'], ['ｶ', 'ｶﾞ'], ['わた ', 'わた はじ'], ['無', '名'], ['', '岡'], ['kan', 'ka']] as const) {
    expect(ids(findPeople(people, then, findPeople(people, first)).people)).toEqual(found(then))
  }
})

test('emoji and names that read from the right stand in one order, whatever the order before, and are found', () => {
  const names = ['🦊 Fox 🦊', '👨‍👩‍👧‍👦', '🇯🇵 太郎', 'محمد بن راشد', 'שרה כהן', '𠮷野 家太郎']
  const rows = names.map((name, place) => rowOf(blankContact({ id: String(place), name }), { last: 0, first: 0 }))
  expect(inOrder([...rows].reverse(), 'name')).toEqual(inOrder(rows, 'name'))
  for (const row of rows) expect(findPeople(rows, row.name).people).toEqual([row])
})
