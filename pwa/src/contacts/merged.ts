import type { Contact } from '../store/documents'
import { added, LISTS } from './job'
import { fold } from './search'

/** What the machine only guessed of somebody: `field` says `value`, and nobody has confirmed it. */
export type IsGuess = (field: (typeof LISTS)[number], value: string) => boolean

const TEXTS = ['name', 'name_kana', 'name_romaji', 'looks'] as const
/** What stands or falls together. */
const GROUPS = [['company', 'department', 'title'], ['address', 'postal_code']] as const
type Text = (typeof TEXTS)[number] | (typeof GROUPS)[number][number]

const MOST = 50
const LONGEST_NOTE = 10_000

/**
 * Two records of one person as one: what stands on the kept one stays, and what it lacks comes from the other. A list
 * has both. What somebody typed on the other and finds no place goes into the note, `labelled` by its field.
 */
export function merged(kept: Contact, other: Contact, isGuess: IsGuess, labelled: (field: Text, value: string) => string): Contact {
  const filled = { ...kept, ...textsOf(kept, other), ...listsOf(kept, other, isGuess), ...sayingsOf(kept, other) }
  const left = LEFT_OVER.filter((field) => isLeft(field, filled, other)).map((field) => labelled(field, other[field]))
  return { ...filled, confirmed: confirmedOf(kept, other), note: noteOf(kept.note, [other.note, ...left]) }
}

/** Not where they work: that becomes a position. */
const LEFT_OVER = [...TEXTS, 'address'] as const

const isOpen = (contact: Contact, fields: readonly Text[]): boolean =>
  fields.every((field) => !contact[field] && !contact.confirmed.includes(field))

/** The fields of which the other's word is taken, be it that there is nothing. */
function taken(kept: Contact, other: Contact): Text[] {
  const groups: (readonly Text[])[] = [...TEXTS.map((field) => [field] as const), ...GROUPS]
  return groups.filter((fields) => isOpen(kept, fields) && !isOpen(other, fields)).flat()
}

const textsOf = (kept: Contact, other: Contact): Partial<Contact> =>
  Object.fromEntries(taken(kept, other).map((field) => [field, other[field]]))

function listsOf(kept: Contact, other: Contact, isGuess: IsGuess): Partial<Contact> {
  const news = (field: (typeof LISTS)[number]) =>
    added(kept, other, field).filter((one) => !kept.confirmed.includes(field) || !isGuess(field, valueOf(one)))
  return Object.fromEntries(LISTS.map((field) => [field, [...kept[field], ...news(field)].slice(0, MOST)]))
}

const valueOf = (one: ReturnType<typeof added>[number]): string =>
  typeof one === 'string' ? one : 'number' in one ? one.number : one.handle

/** What the person has said of the two. */
function sayingsOf(kept: Contact, other: Contact): Partial<Contact> {
  const introducer = kept.introduced_by ?? other.introduced_by
  const { relation, since } = kept.relation === 'none' ? other : kept
  const { stage_override, override_reason } = kept.stage_override ? kept : other
  return {
    introduced_by: introducer === kept.id || introducer === other.id ? null : introducer,
    relation, since, stage_override, override_reason,
    casual_contact: kept.casual_contact ?? other.casual_contact,
    open_business: kept.open_business ?? other.open_business,
    asked_on: kept.asked_on ?? other.asked_on,
    do_not_contact: kept.do_not_contact || other.do_not_contact,
  }
}

function confirmedOf(kept: Contact, other: Contact): string[] {
  const open = LISTS.filter((field) => kept[field].length === 0)
  const theirs = [...taken(kept, other), ...open].filter((field) => other.confirmed.includes(field))
  return [...new Set([...kept.confirmed, ...theirs])]
}

/** What was read stands on the card, which comes along; only what somebody typed would be lost. */
function isLeft(field: (typeof LEFT_OVER)[number], filled: Contact, other: Contact): boolean {
  const typed = field === 'looks' || other.confirmed.includes(field)
  return typed && other[field] !== '' && fold(other[field]) !== fold(filled[field])
}

function noteOf(note: string, more: readonly string[]): string {
  const news = more.filter((text, index) => text && !note.includes(text) && more.indexOf(text) === index)
  return [note, ...news].filter(Boolean).join('\n').slice(0, LONGEST_NOTE)
}
