import type { Contact, Handle, Phone, Position, ReadCard } from '../store/documents'
import { newId, uuid5 } from '../store/ids'
import { saidBy } from './choice'
import { sureOf } from './doubt'
import { isSameHandle } from './profile-address'
import { fold } from './search'

export type Place = Pick<Position, 'company' | 'department' | 'title'>

const PLACE = ['company', 'department', 'title'] as const
export const LISTS = ['emails', 'phones', 'urls', 'handles'] as const
type ListField = (typeof LISTS)[number]

/** One form for all ways to write a firm: 株式会社 before or behind, ㈱, Inc., or none at all. */
export function foldFirm(company: string): string {
  return fold(company.normalize('NFKC').replace(/株式会社|有限会社|合同会社|\((?:株|有|同)\)|[,.]|\b(?:inc|ltd|llc|kk|co)\b/gi, ' '))
}

export function isSamePlace(a: Place, b: Place): boolean {
  return foldFirm(a.company) === foldFirm(b.company) && fold(a.department) === fold(b.department) && fold(a.title) === fold(b.title)
}

/** What the server takes: a longer line is a slip, refused and then mended, and no place to have been at. */
const LONGEST = 300

/** Another place was written where one stood. */
export function isMoved(before: Place, after: Place): boolean {
  if ([before, after].some((place) => PLACE.some((field) => place[field].length > LONGEST))) return false
  const stood = PLACE.some((field) => before[field].trim())
  const stands = PLACE.some((field) => after[field].trim())
  return stood && stands && !isSamePlace(before, after)
}

/** Rather than a slip of the pen that was mended: less than half of the one firm's name stands in the other's. */
export function isOtherFirm(before: Place, after: Place): boolean {
  const [was, is] = [foldFirm(before.company), foldFirm(after.company)]
  const [shorter, longer] = was.length < is.length ? [was, is] : [is, was]
  const pairs = [...shorter].slice(1).map((character, index) => [...shorter][index] + character)
  return 2 * pairs.filter((pair) => longer.includes(pair)).length < pairs.length
}

/**
 * The positions to be added when somebody is known to be elsewhere: where they were, unless that is on record, and
 * where they are. `firstId`: what the server calls the first of all when a card says the same.
 */
export function planMove(before: Place & { id: string }, after: Position, known: readonly Position[], firstId: string): Position[] {
  const id = known.length === 0 ? firstId : newId()
  const former: Position = { ...placeIn(before), id, contact_id: before.id, since: null, card_id: null }
  return [former, after].filter((each) => !known.some((position) => isSamePlace(position, each)))
}

/** Of a person: `uuid5(their id, "position")`, and of a card `uuid5(its id, "position")`, as on the server. */
export const positionId = (id: string): Promise<string> => uuid5(id, 'position')

export const placeIn = ({ company, department, title }: Place): Place => ({ company, department, title })

/**
 * What changes of a contact whose newer card holds: their place, the person's own word from now on, and what that
 * card says for sure of how to reach them, before what was known. An address that somebody typed stays.
 */
export function atNewJob(contact: Contact, place: Place, card: ReadCard | undefined): Partial<Contact> {
  const confirmed = [...new Set([...contact.confirmed, ...PLACE])]
  return { ...placeIn(place), confirmed, ...(card ? reachedBy(contact, saidBy(sureOf(card))) : {}) }
}

type Said = ReturnType<typeof saidBy>

function reachedBy(contact: Contact, said: Said): Partial<Contact> {
  const lists = LISTS.filter((field) => added(contact, said, field).length > 0)
  const { address, postal_code } = said
  const moved = address && !contact.confirmed.includes('address') ? { address, postal_code } : {}
  return { ...Object.fromEntries(lists.map((field) => [field, [...added(contact, said, field), ...contact[field]]])), ...moved }
}

/** What one list says that the other does not, however it is written. */
export function added(contact: Contact, said: Pick<Contact, ListField>, field: ListField): (string | Phone | Handle)[] {
  if (field === 'handles') return said.handles.filter((one) => !contact.handles.some((known) => isSameHandle(one, known)))
  if (field === 'phones') return said.phones.filter(({ number }) => !contact.phones.some((known) => digits(known.number) === digits(number)))
  return said[field].filter((text) => !contact[field].some((known) => fold(known) === fold(text)))
}

/** As it is dialled within Japan. */
export const digits = (number: string): string => number.normalize('NFKC').replace(/^\s*\+81[\s-]*(\(0\))?/, '0').replace(/\D/g, '')
