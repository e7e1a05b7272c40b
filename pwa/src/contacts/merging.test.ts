import { expect, test } from 'vitest'
import { blankCard, blankContact, blankEncounter, blankEvent, blankFollowup, blankInteraction, blankMeet } from '../store/blank'
import type { CollectionName, Contact, Position, Tie } from '../store/documents'
import type { Change } from '../store/write'
import { merged } from './merged'
import { firstOf, planMerge, takenBack, type Both } from './merging'

const AT = '2026-11-24T10:10:00.000Z'
const CARD = '019aa000-0000-7000-8000-0000000000ca'
const MARUNOUCHI = { company: '丸の内商事株式会社', department: '', title: '課長' }
const kept = blankContact({ id: 'kept', name: '山田 太郎', ...MARUNOUCHI, emails: ['taro@marunouchi.example'] })
const other = blankContact({ id: 'other', name: '山田 太郎', company: '川崎鋼業', title: '部長', emails: ['taro@kawasaki.example'] })

const labelled = (field: string, value: string): string => `${field}=${value}`
const nothing = (): boolean => false
const one = (of: Partial<Contact>, and: Partial<Contact>): Contact =>
  merged({ ...kept, ...of }, { ...other, ...and }, nothing, labelled)

const CASES: [string, Partial<Contact>, Partial<Contact>, Partial<Contact>][] = [
  ['what stands stays, wherever they work now', {}, {}, MARUNOUCHI],
  ['who was at no firm is where the card says', { company: '', title: '' }, {}, { company: '川崎鋼業', title: '部長' }],
  ['what a person cleared stays clear', { company: '', title: '', confirmed: ['company'] }, {}, { company: '', confirmed: ['company'] }],
  ["what the other's person said is said from now on", { name: '' }, { confirmed: ['name'] }, { name: '山田 太郎', confirmed: ['name'] }],
  ['a list has both', {}, {}, { emails: ['taro@marunouchi.example', 'taro@kawasaki.example'] }],
  ['in a list nothing stands twice', {}, { emails: ['TARO@marunouchi.example'] }, { emails: ['taro@marunouchi.example'] }],
  ['an address comes whole', {}, { address: '川崎市', postal_code: '210-0001' }, { address: '川崎市', postal_code: '210-0001' }],
  ['two notes are one', { note: '囲碁' }, { note: '旅' }, { note: '囲碁\n旅' }],
  ['a name that somebody typed is not lost', {}, { name: 'ヤマさん', confirmed: ['name'] }, { name: '山田 太郎', note: 'name=ヤマさん' }],
  ['what was read stands on the card, and in no note', {}, { name: '山田 大郎' }, { note: '' }],
  ['looks', { looks: '眼鏡' }, { looks: '赤いネクタイ' }, { looks: '眼鏡', note: 'looks=赤いネクタイ' }],
  ['whoever is not to be written to is not', {}, { do_not_contact: true }, { do_not_contact: true }],
  ['from work', {}, { relation: 'work' }, { relation: 'work' }],
  ['close already, with its day', {}, { relation: 'old_friend', since: '2020-01-01' }, { relation: 'old_friend', since: '2020-01-01' }],
  ['nobody is introduced by themselves', { introduced_by: 'other' }, {}, { introduced_by: null }],
]

test.each(CASES)('%s', (_, of, and, expected) => {
  expect(one(of, and)).toMatchObject({ id: 'kept', ...expected })
})

test('beside what a person typed no guess is put, and beside another guess it stays one', () => {
  const guess = (): boolean => true
  expect(merged({ ...kept, confirmed: ['emails'] }, other, guess, labelled).emails).toEqual(['taro@marunouchi.example'])
  expect(merged(kept, other, guess, labelled).emails).toHaveLength(2)
})

const around: Change[] = [
  { collection: 'cards', doc: blankCard({ id: CARD, contact_id: 'other', photos: ['sha'] }) },
  { collection: 'encounters', doc: blankEncounter({ id: 'alone', at: AT, contact_ids: ['other'] }) },
  { collection: 'encounters', doc: blankEncounter({ id: 'party', at: AT, contact_ids: ['other', 'jiro', 'kept'] }) },
  { collection: 'interactions', doc: blankInteraction({ id: 'mail', at: AT, contact_id: 'other' }) },
  { collection: 'followups', doc: blankFollowup({ id: 'thanks', due_at: AT, contact_id: 'other', encounter_id: 'alone', step: 1 }) },
  { collection: 'followups', doc: blankFollowup({ id: 'mine', due_at: AT, contact_id: 'kept', encounter_id: 'party', step: 1 }) },
  { collection: 'followups', doc: blankFollowup({ id: 'twice', due_at: AT, contact_id: 'other', encounter_id: 'party', step: 1 }) },
  { collection: 'ties', doc: { id: 'two', a: 'kept', b: 'other', how: 'friends' } },
  { collection: 'ties', doc: { id: 'known', a: 'kept', b: 'jiro', how: 'colleagues' } },
  { collection: 'ties', doc: { id: 'again', a: 'jiro', b: 'other', how: 'colleagues' } },
  { collection: 'ties', doc: { id: 'new', a: 'other', b: 'jiro', how: 'friends' } },
  { collection: 'contacts', doc: blankContact({ id: 'jiro', introduced_by: 'other' }) },
  { collection: 'meets', doc: blankMeet({ id: 'meet', begun_at: AT, bridge: 'kept', others: ['other', 'jiro'], asked: ['other'] }) },
  { collection: 'events', doc: blankEvent({ id: 'event', starts_at: AT, agenda: { people: ['other', 'kept'], coming: ['other'], checklist: [] } }) },
]
const both: Both = { kept, other, around, positionIds: new Map([['kept', 'p-kept'], [CARD, 'p-card'], ['other', 'p-other']]), today: '2026-11-24' }
const plan = planMerge(both, nothing, labelled)
const of = (collection: CollectionName) => plan.changes.flatMap((each) => (each.collection === collection ? [each.doc] : []))

test('nothing that stays names the one who goes, and nothing is deleted but what is there twice', () => {
  expect(JSON.stringify(plan.changes)).not.toContain('"other"')
  expect(plan.gone.map(({ doc }) => doc.id)).toEqual(['twice', 'two', 'again', 'other'])
})

test('cards, talks, messages, follow-ups, ties, introductions, meetings and plans are of the one who stays', () => {
  expect(of('cards')).toMatchObject([{ id: CARD, contact_id: 'kept', photos: ['sha'] }])
  expect(of('encounters')).toMatchObject([{ contact_ids: ['kept'] }, { contact_ids: ['kept', 'jiro'] }])
  expect(of('interactions')).toMatchObject([{ contact_id: 'kept' }])
  expect(of('followups')).toMatchObject([{ id: 'thanks', contact_id: 'kept', encounter_id: 'alone' }])
  expect(of('ties')).toEqual([{ id: 'new', a: 'kept', b: 'jiro', how: 'friends' } satisfies Tie])
  expect(of('contacts')).toMatchObject([{ id: 'kept' }, { id: 'jiro', introduced_by: 'kept' }])
  expect(of('meets')).toMatchObject([{ bridge: 'kept', others: ['jiro'], asked: ['kept'] }])
  expect(of('events')).toMatchObject([{ agenda: { people: ['kept'], coming: ['kept'] } }])
})

const now: Position = {
  id: 'p-card', contact_id: 'kept', company: '川崎鋼業', department: '', title: '部長', since: '2025-11-20', card_id: CARD,
}

test('where the other card says they are is a position from the day of that card, under the id of the server', () => {
  const [former, later] = of('positions') as Position[]
  expect(former).toEqual({ id: 'p-kept', contact_id: 'kept', ...MARUNOUCHI, since: null, card_id: null })
  expect(later).toMatchObject({ ...now, since: later?.since })
})

test.each([
  ['the same firm, written otherwise', { company: '㈱丸の内商事', title: '課長' }, 0],
  ['a promotion', { company: '丸の内商事', title: '部長' }, 2],
  ['a misread letter', { company: '丸の肉商事', title: '課長' }, 0],
  ['no firm at all', { company: '', title: '' }, 0],
])('a position follows only from another place: %s', (_, place, count) => {
  const changes = planMerge({ ...both, other: { ...other, ...place } }, nothing, labelled).changes
  expect(changes.filter(({ collection }) => collection === 'positions')).toHaveLength(count)
})

test('whoever was here first stays: by their id, and by the first talk', () => {
  const [early, late] = ['019aa000-0000-7000-8000-000000000001', '019ab000-0000-7000-8000-000000000001'].map((id) => blankContact({ id }))
  const found = blankContact({ id: '5f0e0000-0000-5000-8000-000000000001' })
  if (!early || !late) throw new Error()
  expect(firstOf(late, early, [])).toBe(early)
  expect(firstOf(late, found, [blankEncounter({ id: 'e', at: '2024-01-01T00:00:00Z', contact_ids: [found.id] })])).toBe(found)
})

test('to take it back leaves alone what was changed since', () => {
  const before = { id: 'kept', name: '', note: '囲碁', title: '' }
  const after = { ...before, name: '太郎', note: '囲碁\n旅' }
  expect(takenBack({ ...after, note: '将棋', title: '課長' }, before, after)).toEqual({ id: 'kept', name: '', note: '将棋', title: '課長' })
})
