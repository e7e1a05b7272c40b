import { expect, test } from 'vitest'
import { blankCard, blankContact, blankEncounter, blankFollowup, blankSettings } from '../store/blank'
import type { Collections, Contact, ReadCard } from '../store/documents'
import { uuid5 } from '../store/ids'
import { foundCards, planPeople, talkOf, type Capture } from './found'

const CARD = '0199a000-0000-7000-8000-00000000000c'
const MINE = '0199a000-0000-7000-8000-00000000000a'

function read(name: string, company = ''): ReadCard {
  const values = (value: string) => [{ value, confidence: 0.95, box: null, photo: null, variants: [], disagrees: [] }]
  return { box: [], lines: [], photo: 0, fields: { name: values(name), ...(company && { company: values(company) }) } }
}

function capture(contact: Partial<Contact> = {}, made: string[] = []): Capture {
  const encounter = blankEncounter({
    id: '0199a000-0000-7000-8000-00000000000e', at: '2026-11-24T10:00:00Z', contact_ids: [MINE], event_id: 'bar',
    place: '渋谷', setting: 'work', topic_ids: ['go'], promise: '食事',
  })
  return {
    contact: blankContact({ id: MINE, ...contact }),
    card: blankCard({ id: CARD, contact_id: MINE, photos: ['sha'] }),
    reading: {
      id: CARD, contact_id: MINE, state: 'read', error: '', cards: [read('山本 花子', '青葉'), read('田中 由美', '青葉'), read('森 翔')],
    },
    encounter,
    thanks: blankFollowup({ id: 'f', contact_id: MINE, due_at: '2026-11-24T10:30:00Z' }),
    event: undefined,
    settings: blankSettings({ id: 'me' }),
    made: new Set(made),
  }
}

async function written<C extends keyof Collections>(of: Capture, collection: C, left: number[] = []): Promise<Collections[C][]> {
  const wanted = (await foundCards(of)).filter(({ index }) => !left.includes(index))
  const changes = await planPeople(of, wanted)
  return changes.filter((change) => change.collection === collection).map((change) => change.doc as Collections[C])
}

test('each card becomes a person; the first is the one that the photo was kept for', async () => {
  const people = await written(capture(), 'contacts')
  expect(people.map(({ name }) => name)).toEqual(['山本 花子', '田中 由美', '森 翔'])
  expect(people[0]?.id).toBe(MINE)
})

test('the others get what a capture of their card alone would have written, at the same event', async () => {
  const [, second] = await written(capture(), 'contacts')
  const [card] = await written(capture(), 'cards')
  const [talk] = await written(capture(), 'encounters')
  const [thanks] = await written(capture(), 'followups')
  expect(card).toMatchObject({ contact_id: second?.id, photos: ['sha'] })
  expect(talk).toMatchObject({
    contact_ids: [second?.id], at: '2026-11-24T10:00:00Z', event_id: 'bar', place: '渋谷', setting: 'work',
    topic_ids: [], promise: '',
  })
  expect(thanks).toMatchObject({ encounter_id: talk?.id, step: 1, why: 'thanks', due_at: '2026-11-24T10:30:00Z' })
  expect(thanks?.id).toBe(await uuid5(talk?.id ?? '', '1'))
})

test('on another phone the same documents are written', async () => {
  expect(await written(capture(), 'contacts')).toEqual(await written(capture(), 'contacts'))
})

test('a card that was left out makes nobody', async () => {
  const people = await written(capture(), 'contacts', [0])
  expect(people.map(({ name }) => name)).toEqual(['田中 由美', '森 翔'])
  expect(people[0]?.id).toBe(MINE)
})

test('whoever is a person already is not made again', async () => {
  const second = await uuid5(CARD, 'contact/1')
  const again = capture({ name: '山本花子', company: '青葉' }, [second])
  expect((await foundCards(again)).map(({ known }) => known)).toEqual([true, true, false])
  expect((await written(again, 'contacts')).map(({ name }) => name)).toEqual(['森 翔'])
})

test('what was typed meanwhile stays', async () => {
  const [first] = await written(capture({ title: '課長', confirmed: ['title'] }), 'contacts')
  expect(first).toMatchObject({ name: '山本 花子', title: '課長', confirmed: ['title'] })
})

test('a name that is on none of the cards is left alone', async () => {
  const people = await written(capture({ name: '鈴木 一郎' }), 'contacts')
  expect(people.map(({ id }) => id)).not.toContain(MINE)
  expect(people).toHaveLength(3)
})

test('the talk is the one that was written with the card', () => {
  const later = blankEncounter({ id: '0199b000-0000-7000-8000-00000000000e', at: '2026-12-24T10:00:00Z' })
  const { card, encounter } = capture()
  expect(talkOf(card, encounter ? [later, encounter] : [])).toBe(encounter)
})

test('the cards stand in the order of the photo', async () => {
  const at = (left: number, top: number) => [[left, top], [left + 910, top], [left + 910, top + 550], [left, top + 550]]
  const of = capture()
  const boxes = [at(1000, 40), at(300, 700), at(20, 90)]
  of.reading.cards = of.reading.cards.map((card, index) => ({ ...card, box: boxes[index] ?? [] }))
  expect((await foundCards(of)).map(({ index }) => index)).toEqual([2, 0, 1])
})
