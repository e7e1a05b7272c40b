import type { Part } from '../history/steps'
import { t } from '../i18n'
import { keepingWords } from '../i18n/keeping'
import { tieWords } from '../i18n/ties'
import { calendarDay } from '../i18n/time'
import type { Contact, Handle, Phone, Stage } from '../store/documents'
import { now } from '../store/now'

type Line = string | Phone | Handle

/** The names of people, by their ids. */
export type Names = ReadonlyMap<string, string>

/** All that a person says of another; two phones may overwrite any of it. */
const FIELDS = [
  'name', 'name_kana', 'name_romaji', 'company', 'department', 'title', 'emails', 'phones', 'handles', 'urls',
  'postal_code', 'address', 'looks', 'note', 'relation', 'since', 'stage_override', 'override_reason',
  'casual_contact', 'open_business', 'do_not_contact', 'introduced_by',
] as const satisfies readonly (keyof Contact)[]

type Field = (typeof FIELDS)[number]

/** @param names of those who are there */
export function personParts(names: Names): Part<Contact>[] {
  const labels: Record<Field, string> = { ...t().contacts.fields, ...keepingWords().history.fields }
  return FIELDS.map((field) => ({ label: labels[field], fields: [field], text: (doc) => textOf(field, doc[field], names) }))
}

/** A list as one line each. */
function textOf(field: Field, value: Contact[Field], names: Names): string {
  if (typeof value === 'boolean') return field === 'do_not_contact' ? leaveText(value) : answerText(value)
  if (typeof value !== 'string') return (value ?? []).map(lineText).join('\n')
  switch (field) {
    case 'relation': return value === 'none' ? '' : t().contacts.relations[value as Contact['relation']]
    case 'stage_override': return t().contacts.stages[value as Stage]
    case 'since': return calendarDay(new Date(`${value}T00:00`), now.value)
    case 'introduced_by': return names.get(value) ?? keepingWords().history.nobody
    default: return value
  }
}

/** That somebody may be written to goes without saying. */
const leaveText = (doNotContact: boolean): string => (doNotContact ? keepingWords().history.noFollowups : '')

/** A no to one of the two questions is an answer. */
function answerText(given: boolean): string {
  const { yes, no } = tieWords().questions
  return given ? yes : no
}

function lineText(line: Line): string {
  if (typeof line === 'string') return line
  const { phoneKinds, networks } = t().contacts
  const kinds: Record<string, string> = { ...phoneKinds, ...networks }
  const [kind, text] = 'number' in line ? [line.kind, line.number] : [line.network, line.handle]
  return `${kinds[kind] ?? kind} ${text}`
}
