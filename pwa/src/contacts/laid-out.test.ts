import { expect, test } from 'vitest'
import { blankCard, blankContact } from '../store/blank'
import type { ReadCard, Reading, ReadValue } from '../store/documents'
import { doubtfulFields } from './doubt'
import { laidOut } from './laid-out'

const said = (value: string, confidence: number, photo: number | null = null): ReadValue =>
  ({ value, confidence, photo, box: null, variants: [], disagrees: [] })
const cardOf = (fields: ReadCard['fields'], photo = 0): ReadCard => ({ box: [], lines: [], photo, fields })
const readingOf = (id: string, cards: ReadCard[]): Reading => ({ id, contact_id: 'taro', state: 'read', cards, error: '' })
const kept = (id: string, photos: string[], cards: ReadCard[]) =>
  ({ card: blankCard({ id, contact_id: 'taro', photos }), reading: readingOf(id, cards) })

const taro = blankContact({ id: 'taro', name: '山田 大郎', company: '丸の内商事' })
const old = kept('old', ['old.jpg'], [cardOf({ name: [said('山田 大郎', 0.5)], company: [said('丸の内商事', 0.97)] })])

test('what an older card leaves in doubt stays so when a newer one is there', () => {
  const newer = kept('new', ['new.jpg', 'back.jpg'], [cardOf({ company: [said('川崎鋼業', 0.97)], email: [said('t@x.example', 0.6, 1)] })])
  const { read, photos } = laidOut(taro, [newer, old])
  expect([...doubtfulFields(taro, read)]).toEqual(['name'])
  expect(photos.map(({ sha }) => sha)).toEqual(['new.jpg', 'back.jpg', 'old.jpg'])
  expect(read.map(({ photo }) => photo)).toEqual([0, 2])
  expect(read[0]?.fields['email']?.[0]?.photo).toBe(1)
})

test('what a newer card says for sure is no guess any more', () => {
  const newer = kept('new', ['new.jpg'], [cardOf({ name: [said('山田 大郎', 0.98)] })])
  expect(doubtfulFields(taro, laidOut(taro, [newer, old]).read).size).toBe(0)
})

test("of several cards in one photo only the person's own counts, and where it lies in it", () => {
  const box = [[0, 0], [9, 0], [9, 5], [0, 5]]
  const several = kept('several', ['table.jpg'], [cardOf({ name: [said('他人', 0.9)] }), { ...cardOf({ name: [said('山田 大郎', 0.9)] }), box }])
  const { read, boxes } = laidOut(taro, [several])
  expect(read.map(({ fields }) => fields['name']?.[0]?.value)).toEqual(['山田 大郎'])
  expect(boxes.get(several.card)).toBe(box)
})
