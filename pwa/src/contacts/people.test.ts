import { expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import { byRecency, findPeople, inOrder } from './people'
import { rowOf } from './roster-rows'

const people = [
  rowOf(blankContact({ id: 'a', name: '渡辺 一', name_kana: 'わたなべ はじめ' }), 1),
  rowOf(blankContact({ id: 'b', name: '安藤 二', name_kana: 'あんどう じ' }), 5),
  rowOf(blankContact({ id: 'c', company: '無名商事' }), 0),
  rowOf(blankContact({ id: 'd', name: '岡 三', name_kana: 'ガク' }), 0),
  rowOf(blankContact({ id: 'e', name: '神 四', name_kana: 'かん' }), 0),
].sort(byRecency)

const ids = (found: typeof people) => found.map((one) => one.id)

test('the latest contact comes first, the newest of those never met before the others', () => {
  expect(ids(people)).toEqual(['b', 'a', 'e', 'd', 'c'])
})

test('names stand in the order of their sound as in a dictionary, the nameless last', () => {
  expect(ids([...inOrder(people, 'name')])).toEqual(['b', 'd', 'e', 'a', 'c'])
})

test('a search keeps those who match, in the order in which they stood', () => {
  expect(ids([...findPeople(people, 'わたなべ')])).toEqual(['a'])
  expect(ids([...findPeople(people, '無名')])).toEqual(['c'])
  expect(ids([...findPeople(people, 'kan')])).toEqual(['e'])
  expect(findPeople(people, ' ')).toBe(people)
})
