import { expect, test } from 'vitest'
import { blankContact, blankEncounter, blankInteraction } from '../store/blank'
import { findPeople, peopleOf } from './people'

const people = peopleOf({
  contacts: [
    blankContact({ id: 'a', name: '渡辺 一', name_kana: 'わたなべ はじめ' }),
    blankContact({ id: 'b', name: '安藤 二', name_kana: 'あんどう じ' }),
    blankContact({ id: 'c', company: '無名商事' }),
  ],
  encounters: [blankEncounter({ id: 'e', at: '2025-11-01T10:00:00Z', contact_ids: ['a', 'b'] })],
  interactions: [blankInteraction({ id: 'i', contact_id: 'b', at: '2025-11-05T10:00:00Z' })],
  readings: [{ id: 'k', contact_id: 'c', state: 'waiting', cards: [], error: '' }],
})

const ids = (typed: string, order: 'recent' | 'name') => findPeople(people, typed, order).map((one) => one.contact.id)

test('the last contact counts, whether a talk or a message', () => {
  expect(ids('', 'recent')).toEqual(['b', 'a', 'c'])
})

test('names stand in the order of their sound, the nameless last', () => {
  expect(ids('', 'name')).toEqual(['b', 'a', 'c'])
})

test('a search keeps only those who match', () => {
  expect(ids('わたなべ', 'recent')).toEqual(['a'])
  expect(ids('無名', 'name')).toEqual(['c'])
})

test('a row knows that its card is still being read', () => {
  expect(people.find((one) => one.contact.id === 'c')?.reading).toBe('waiting')
})
