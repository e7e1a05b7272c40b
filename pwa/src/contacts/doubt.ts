import type { Contact, ReadCard, Reading, ReadValue } from '../store/documents'

/** Below this probability a value is shown as a guess. The server's contract names the same figure. */
const SURE = 0.9

/** The fields that a reading can fill, as the screens show them. */
export type ReadableField =
  | 'name' | 'name_kana' | 'name_romaji' | 'company' | 'department' | 'title'
  | 'emails' | 'phones' | 'postal_code' | 'address' | 'urls' | 'handles'

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

/** Fields that stand as a machine read them, unsurely, and that nobody has confirmed. */
export function doubtfulFields(contact: Contact, cards: readonly ReadCard[]): Set<ReadableField> {
  const fields = Object.keys(KEYS) as ReadableField[]
  return new Set(fields.filter((field) => !contact.confirmed.includes(field) && isGuess(contact, field, cards)))
}

function isGuess(contact: Contact, field: ReadableField, cards: readonly ReadCard[]): boolean {
  const shown = valuesIn(contact, field)
  return readValues(cards, field).some((read) => read.confidence < SURE && shown.includes(plain(read.value)))
}

/** What else the reader saw for a field, most likely first, without what already stands there. */
export function candidates(contact: Contact, field: ReadableField, cards: readonly ReadCard[]): string[] {
  const value = contact[field]
  if (typeof value !== 'string') return []
  const others = readValues(cards, field).map((read) => read.value)
  return [...new Set(others)].filter((other) => other !== value).slice(0, 3)
}

/** Several people's cards in one photo: nothing was filled, a choice is due. Front and back are two photos. */
export function cardsToChooseFrom(reading: Reading): readonly ReadCard[] {
  const photos = new Set(reading.cards.map((card) => card.photo))
  return reading.cards.length > photos.size ? reading.cards : []
}

function readValues(cards: readonly ReadCard[], field: ReadableField): ReadValue[] {
  return cards.flatMap((card) => KEYS[field].flatMap((key) => card.fields[key] ?? []))
}

function valuesIn(contact: Contact, field: ReadableField): string[] {
  const value = contact[field]
  if (typeof value === 'string') return [plain(value)]
  return value.map((one) => plain(typeof one === 'string' ? one : 'number' in one ? one.number : one.handle))
}

function plain(value: string): string {
  return value.trim().replace(/^@/, '')
}
