import { expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import type { Position, ReadCard, ReadValue } from '../store/documents'
import { atNewJob, digits, isMoved, isOtherFirm, planMove } from './job'

const ID = '01900000-0000-7000-8000-0000000000c1'
const at = (company: string, title = '', department = '') => ({ company, department, title })
const now = (place: { company: string; department: string; title: string }): Position =>
  ({ ...place, id: 'now', contact_id: ID, since: '2026-11-24', card_id: null })
const MARUNOUCHI = at('丸の内商事株式会社', '課長')
const KAWASAKI = at('川崎鋼業', '部長')

test.each([
  ['another firm', KAWASAKI, true, true],
  ['the same, written otherwise', at('㈱丸の内商事', '課長'), false, false],
  ['the same in full width', at('丸の内商事　株式会社', '課　長'), false, false],
  ['a promotion, or a slip that is mended', at('丸の内商事株式会社', '部長'), true, false],
  ['a letter that was read wrongly', at('丸の肉商事株式会社', '課長'), true, false],
  ['a firm of the same trade', at('品川商事株式会社'), true, true],
  ['everything was cleared', at('', ''), false, false],
])('%s', (_, after, moved, other) => {
  expect(isMoved(MARUNOUCHI, after)).toBe(moved)
  expect(isOtherFirm(MARUNOUCHI, after)).toBe(other)
})

test('what is too long to be kept is a slip, and mended as one', () => {
  expect(isMoved(MARUNOUCHI, at('社'.repeat(301)))).toBe(false)
  expect(isMoved(at('社'.repeat(301)), MARUNOUCHI)).toBe(false)
})

test('where nothing stood, nobody has moved', () => {
  expect(isMoved(at(''), KAWASAKI)).toBe(false)
})

test('where they were is kept undated, and where they are has a day', () => {
  const added = planMove({ ...blankContact({ id: ID }), ...MARUNOUCHI }, now(KAWASAKI), [], 'first')
  expect(added).toEqual([{ id: 'first', contact_id: ID, ...MARUNOUCHI, since: null, card_id: null }, now(KAWASAKI)])
})

test('what is on record already is not kept twice', () => {
  const known: Position = { id: 'p', contact_id: ID, ...MARUNOUCHI, since: '2025-04-01', card_id: null }
  const added = planMove({ ...blankContact({ id: ID }), ...MARUNOUCHI }, now(KAWASAKI), [known], 'first')
  expect(added.map(({ company }) => company)).toEqual(['川崎鋼業'])
})

const read = (value: string, confidence = 0.97): ReadValue => ({ value, confidence, box: null, photo: null, variants: [], disagrees: [] })
const card = (fields: ReadCard['fields']): ReadCard => ({ box: [], lines: [], photo: 0, fields })
const taro = blankContact({
  id: ID, ...MARUNOUCHI, emails: ['taro@marunouchi.example'], phones: [{ kind: 'mobile', number: '090-1234-5678' }],
  address: '東京都千代田区', postal_code: '100-0005',
})

test('a new job brings its own mail and address, and what was known stays behind it', () => {
  const fields = { email: [read('taro@kawasaki.example')], mobile: [read('+81 90 1234 5678')], address: [read('川崎市')], postal_code: [read('210-0001')] }
  expect(atNewJob(taro, KAWASAKI, card(fields))).toEqual({
    ...KAWASAKI, confirmed: ['company', 'department', 'title'],
    emails: ['taro@kawasaki.example', 'taro@marunouchi.example'], address: '川崎市', postal_code: '210-0001',
  })
})

test.each([
  ['only guessed', taro, { email: [read('tar0@kawasaki.example', 0.5)] }],
  ['known', taro, { email: [read('Taro@Marunouchi.example')] }],
  ['an address that somebody typed', { ...taro, confirmed: ['address'] }, { address: [read('川崎市')] }],
])('a new job leaves alone what is %s', (_, contact, fields) => {
  expect(Object.keys(atNewJob(contact, KAWASAKI, card(fields)))).toEqual(['company', 'department', 'title', 'confirmed'])
})

test.each([['090-1234-5678', '09012345678'], ['+81 (0)90 1234 5678', '09012345678'], ['０３（１２３４）５６７８', '0312345678']])(
  '%s is dialled %s', (printed, dialled) => expect(digits(printed)).toBe(dialled))
