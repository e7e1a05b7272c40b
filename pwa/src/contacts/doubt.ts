import type { Contact, ReadCard, Reading, ReadValue } from '../store/documents'
import { variants } from './variants'

/** Below this probability a value is shown as a guess. The server's contract names the same figure. */
const SURE = 0.9

/** The fields that a reading can fill, as the screens show them. */
export type ReadableField =
  | 'name' | 'name_kana' | 'name_romaji' | 'company' | 'department' | 'title'
  | 'emails' | 'phones' | 'postal_code' | 'address' | 'urls' | 'handles'

/** A value as it was read, and in which of the card's photos it stands. */
export type Guess = ReadValue & { photo: number }

const KEYS: Record<ReadableField, readonly string[]> = {
  name: ['name'],
  name_kana: ['name_kana'],
  name_romaji: ['name_romaji'],
  company: ['company'],
  department: ['department'],
  title: ['title'],
  emails: ['email'],
  phones: ['tel', 'mobile', 'fax'],
  postal_code: ['postal_code'],
  address: ['address'],
  urls: ['url'],
  handles: ['x_handle', 'line_id'],
}

const FIELDS = Object.keys(KEYS) as ReadableField[]
const MOST_OTHERS = 3
/** What a reading kept from before has not. */
const BARE = { variants: [], disagrees: [] }

/** Fields with a value that stands as a machine read it, unsurely, and that nobody has confirmed. */
export function doubtfulFields(contact: Contact, cards: readonly ReadCard[]): Set<ReadableField> {
  const isGuess = (field: ReadableField) => valuesIn(contact, field).some((value) => guessOf(contact, field, value, cards))
  return new Set(FIELDS.filter(isGuess))
}

/** The unsure reading behind one value of a field; undefined where it is sure, or a person's own. */
export function guessOf(
  contact: Contact, field: ReadableField, value: string, cards: readonly ReadCard[],
): Guess | undefined {
  if (contact.confirmed.includes(field)) return undefined
  const readings = readValues(cards, field).filter((read) => plain(read.value) === plain(value))
  return readings.every((read) => read.confidence < SURE) ? readings[0] : undefined
}

/** The fields of the card that speak against a guess: another's domain, a postal code of another town. */
export function contradictions(guess: Guess): ReadableField[] {
  return FIELDS.filter((field) => KEYS[field].some((key) => guess.disagrees.includes(key)))
}

/** The card without what is only guessed. */
export function sureOf(card: ReadCard): ReadCard {
  const sure = Object.entries(card.fields).map(([key, values]) => [key, values.filter(({ confidence }) => confidence >= SURE)])
  return { ...card, fields: Object.fromEntries(sure) as ReadCard['fields'] }
}

/** What else a field may say, without what stands there: other readings, then a name's characters in other forms. */
export function candidates(contact: Contact, field: ReadableField, cards: readonly ReadCard[]): string[] {
  const value = contact[field]
  if (typeof value !== 'string') return []
  const values = readValues(cards, field)
  const read = values.map((other) => other.value).filter((other) => other !== value)
  const known = values.filter((other) => other.value === value).flatMap((other) => other.variants)
  const forms = field === 'name' ? [...new Set([...known, ...variants(value)])].slice(0, MOST_OTHERS) : []
  return [...new Set([...[...new Set(read)].slice(0, MOST_OTHERS), ...forms])]
}

/** The contact without what was only guessed: room for what is read on a better photo. */
export function withoutGuesses(contact: Contact, cards: readonly ReadCard[]): Partial<Contact> {
  const kept = (field: ReadableField) => {
    const value = contact[field]
    if (typeof value === 'string') return ''
    return value.filter((one) => !guessOf(contact, field, textOf(one), cards))
  }
  return Object.fromEntries([...doubtfulFields(contact, cards)].map((field) => [field, kept(field)]))
}

/** Several people's cards in one photo: nothing was filled, a choice is due. Front and back are two photos. */
export function cardsToChooseFrom(reading: Reading): readonly ReadCard[] {
  const photos = new Set(reading.cards.map((card) => card.photo))
  return reading.cards.length > photos.size ? reading.cards : []
}

/** Which of these cards is the contact's own: the one that says most of what is known of them; -1 when none does. */
export function ownCardIn(contact: Contact, cards: readonly ReadCard[]): number {
  const shared = cards.map((card) => FIELDS.filter((field) => says(card, field, contact)).length)
  const most = Math.max(0, ...shared)
  return most > 0 ? shared.indexOf(most) : -1
}

function says(card: ReadCard, field: ReadableField, contact: Contact): boolean {
  const known = valuesIn(contact, field).map(tight)
  return readValues([card], field).some((read) => known.includes(tight(read.value)))
}

function readValues(cards: readonly ReadCard[], field: ReadableField): Guess[] {
  return cards.flatMap((card) =>
    KEYS[field].flatMap((key) => card.fields[key] ?? []).map((read) => ({ ...BARE, ...read, photo: read.photo ?? card.photo })))
}

function valuesIn(contact: Contact, field: ReadableField): string[] {
  const value = contact[field]
  return typeof value === 'string' ? [value].filter(Boolean) : value.map(textOf)
}

function textOf(one: Contact['emails' | 'phones' | 'handles'][number]): string {
  if (typeof one === 'string') return one
  return 'number' in one ? one.number : one.handle
}

function plain(value: string): string {
  return value.trim().replace(/^@/, '')
}

/** A name may have been typed without the space that is printed. */
function tight(value: string): string {
  return plain(value).replace(/\s/g, '')
}
