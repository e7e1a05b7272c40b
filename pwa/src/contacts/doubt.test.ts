import { describe, expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import type { Contact, ReadCard } from '../store/documents'
import { candidates, cardsToChooseFrom, contradictions, doubtfulFields, guessOf, ownCardIn, withoutGuesses } from './doubt'

const value = (text: string, confidence: number, disagrees: string[] = []) => ({
  value: text, confidence, box: null, photo: null, variants: [], disagrees,
})

const card: ReadCard = {
  box: [],
  lines: [],
  photo: 0,
  fields: {
    name: [value('髙橋 健一', 0.97)],
    department: [value('海外営業部', 0.62), value('海外営業郎', 0.2)],
    email: [value('ken@abc.example', 0.81)],
    x_handle: [value('@takahashi_k', 0.5)],
    mobile: [value('090-1234-5678', 0.99)],
  },
}

const contact = (changes: Partial<Contact> = {}) =>
  blankContact({
    id: 'x',
    name: '髙橋 健一',
    department: '海外営業部',
    emails: ['ken@abc.example'],
    phones: [{ kind: 'mobile', number: '090-1234-5678' }],
    handles: [{ network: 'x', handle: 'takahashi_k' }],
    ...changes,
  })

const doubted = (changes: Partial<Contact> = {}) => [...doubtfulFields(contact(changes), [card])]

describe('a field is doubtful', () => {
  test('when the machine was not sure of what stands in it', () => {
    expect(doubted()).toEqual(['department', 'emails', 'handles'])
  })

  test('until somebody confirms it', () => {
    expect(doubted({ confirmed: ['department', 'handles'] })).toEqual(['emails'])
  })

  test('not when a person typed something else', () => {
    expect(doubted({ department: '営業部', emails: [], handles: [] })).toEqual([])
  })

  test('nor when it is empty', () => {
    expect(doubted({ department: '' })).not.toContain('department')
  })
})

test('the other candidates are offered for a single field, for a list none', () => {
  expect(candidates(contact(), 'department', [card])).toEqual(['海外営業郎'])
  expect(candidates(contact(), 'emails', [card])).toEqual([])
})

test('two cards in one photo are a choice; a front and a back are not', () => {
  const reading = { id: 'k', contact_id: 'x', state: 'read', error: '' } as const
  expect(cardsToChooseFrom({ ...reading, cards: [card, card] })).toHaveLength(2)
  expect(cardsToChooseFrom({ ...reading, cards: [card, { ...card, photo: 1 }] })).toEqual([])
  expect(cardsToChooseFrom({ ...reading, cards: [card] })).toEqual([])
})

test('a doubtful name is offered in its other characters too', () => {
  expect(candidates(contact({ name: '高橋 健一' }), 'name', [card])).toEqual(['髙橋 健一'])
  expect(candidates(contact(), 'name', [card])).toEqual(['高橋 健一'])
})

test('of a list only what was read unsurely is in doubt', () => {
  const phones = { ...card, fields: { tel: [value('03-1', 0.99), value('03-7', 0.4)] } }
  const doubtOn = (number: string) => guessOf(contact(), 'phones', number, [phones])?.confidence
  expect([doubtOn('03-1'), doubtOn('03-7')]).toEqual([undefined, 0.4])
})

test('a value from the back of a card says in which photo it stands', () => {
  const back = { ...card, fields: { email: [{ ...value('ken@abc.example', 0.5), photo: 1 }] } }
  expect(guessOf(contact(), 'emails', 'ken@abc.example', [back])?.photo).toBe(1)
})

test('a better photo finds the guesses gone, and what is sure or confirmed still there', () => {
  expect(withoutGuesses(contact({ confirmed: ['handles'] }), [card])).toEqual({ department: '', emails: [] })
})

test("one's own card among several is the one that says most of what is known", () => {
  const other = { ...card, fields: { name: [value('森 翔', 0.9)], department: [value('海外営業部', 0.9)] } }
  expect(ownCardIn(contact({ name: '髙橋健一' }), [other, card])).toBe(1)
  expect(ownCardIn(blankContact({ id: 'x' }), [other, card])).toBe(-1)
})

test('what the reader offers in another form comes first among the forms of a name', () => {
  const name = { ...value('森 鴎外', 0.8), variants: ['森 鷗外'] }
  expect(candidates(contact({ name: '森 鴎外' }), 'name', [{ ...card, fields: { name: [name] } }])).toEqual(['森 鷗外'])
})

test('a guess tells which other fields do not fit it, each once', () => {
  const guess = { ...value('06-1234-5678', 0.5, ['tel', 'fax', 'address', 'other']), photo: 0 }
  expect(contradictions(guess)).toEqual(['phones', 'address'])
})
