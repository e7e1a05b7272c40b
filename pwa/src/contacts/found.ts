import { firstStep } from '../cards/thanks'
import { blankCard, blankContact, blankEncounter } from '../store/blank'
import type { Card, Contact, Encounter, Event_, Followup, ReadCard, Reading, Settings } from '../store/documents'
import { uuid5 } from '../store/ids'
import type { Change } from '../store/write'
import { cardsToChooseFrom, ownCardIn } from './doubt'
import { chosen } from './choice'

/** A photo of several cards, with the person and the talk it was kept for. */
export interface Capture {
  contact: Contact
  card: Card
  reading: Reading
  encounter: Encounter | undefined
  thanks: Followup | undefined
  event: Event_ | undefined
  settings: Pick<Settings, 'hours' | 'quiet' | 'ladder'>
  /** Ids of those who were made from this photo before. */
  made: ReadonlySet<string>
}

/** One card of the photo. `contact`: as it would be written, a first guess at each field. */
export interface Found {
  index: number
  read: ReadCard
  contact: Contact
  /** A person already. */
  known: boolean
}

/** The same on every phone, so that nobody is made twice. */
const idOf = (what: string, cardId: string, index: number): Promise<string> => uuid5(cardId, `${what}/${index}`)

/** The cards of the photo, as one reads: row by row, from the left. */
export async function foundCards({ contact, card, reading, made }: Capture): Promise<Found[]> {
  const cards = cardsToChooseFrom(reading)
  const own = ownCardIn(contact, cards)
  const found = await Promise.all(cards.map(async (read, index) => {
    const id = await idOf('contact', card.id, index)
    const blank = index === own ? contact : blankContact({ id })
    return { index, read, contact: { ...blank, ...chosen(blank, read) }, known: index === own || made.has(id) }
  }))
  return found.sort((a, b) => placeOf(a.read) - placeOf(b.read))
}

/** Pixels; a row is as high as a card, and wider than any photo. */
function placeOf({ box }: ReadCard): number {
  const [xs, ys] = [box.map(([x = 0]) => x), box.map(([, y = 0]) => y)]
  if (box.length === 0) return 0
  const [left, top, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...ys)]
  return Math.floor((top + bottom) / 2 / (bottom - top || 1)) * 100_000 + left
}

/** What is written for these: the first is the person that the photo was kept for, unless that one is known already. */
export async function planPeople(capture: Capture, wanted: readonly Found[]): Promise<Change[]> {
  const { contact, reading } = capture
  const open = wanted.filter((found) => !found.known)
  const taken = ownCardIn(contact, cardsToChooseFrom(reading)) >= 0 || Boolean(contact.name)
  const [first, ...others] = open
  if (!first) return []
  if (taken) return (await Promise.all(open.map((found) => planOne(capture, found)))).flat()
  const mine: Change = { collection: 'contacts', doc: { ...first.contact, ...saidOf(contact), id: contact.id } }
  return [mine, ...(await Promise.all(others.map((found) => planOne(capture, found)))).flat()]
}

/** What stands on the person already. */
function saidOf(contact: Contact): Partial<Contact> {
  const said = Object.entries(contact).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
  return Object.fromEntries(said)
}

/** As a capture of that card alone would have done, at the same event and time; its topics come later. */
async function planOne(capture: Capture, { index, contact }: Found): Promise<Change[]> {
  const { card, encounter, event, settings, thanks } = capture
  const encounterId = await idOf('encounter', card.id, index)
  const { at, event_id, place, setting } = encounter ?? blankEncounter({ id: encounterId, at: madeAt(card.id) })
  return [
    { collection: 'contacts', doc: contact },
    { collection: 'cards', doc: blankCard({ id: await idOf('card', card.id, index), contact_id: contact.id, photos: card.photos }) },
    {
      collection: 'encounters',
      doc: blankEncounter({ id: encounterId, contact_ids: [contact.id], at, event_id, place, setting }),
    },
    ...(await firstStep({ contactId: contact.id, encounterId, event, settings }, thanks?.due_at)),
  ]
}

/** The talk that was written together with the card: ids of version 7 begin with their moment. */
export function talkOf(card: Card, encounters: readonly Encounter[]): Encounter | undefined {
  const distance = ({ id }: Encounter): number => Math.abs(moment(id) - moment(card.id))
  return [...encounters].sort((a, b) => distance(a) - distance(b))[0]
}

const moment = (id: string): number => parseInt(id.replace('-', '').slice(0, 12), 16)

const madeAt = (id: string): string => new Date(moment(id)).toISOString()
