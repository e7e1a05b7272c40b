import { t } from '../i18n'
import { keepingWords } from '../i18n/keeping'
import { displayName } from '../i18n/names'
import type { Doc } from '../store/documents'
import { db, type RefusedRow } from '../store/schema'

/** Where a refused row can be mended: a place in the app, or its text right here. */
export type Mend = { place: string } | { text: string }

type Named = { name?: string; title?: string }
type About = { contact_id?: string | null; contact_ids?: string[] }

/** What the person called it, or whom it is about; empty for neither. */
export async function nameOf(doc: Doc | undefined): Promise<string> {
  const { name, title } = (doc ?? {}) as Named
  const about = personOf(doc)
  const contact = about && (await db.contacts.get(about))
  return name || (contact ? displayName(contact) : title) || ''
}

function personOf(doc: Doc | undefined): string | undefined {
  const { contact_id, contact_ids } = (doc ?? {}) as About
  return contact_id ?? contact_ids?.[0]
}

/** 会社名：長すぎます（300文字まで）。 The server's own sentence for a code this release has no words for. */
export function reasonOf(row: RefusedRow, doc: Doc | undefined): string {
  const { refusals: words } = keepingWords()
  const reasons: Record<string, string> = words.reasons
  const said = row.code === 'too_many' ? words.tooMany(row.limit ?? 0) : reasons[row.code ?? '']
  const reason = row.code === 'too_long' ? tooLong(row, doc) : (said ?? row.reason)
  const label = labelOf(row)
  return label ? words.at(label, reason) : reason
}

function tooLong({ field, limit = 0 }: RefusedRow, doc: Doc | undefined): string {
  const { refusals: words } = keepingWords()
  return Array.isArray(valueAt(doc, field)) ? words.tooMany(limit) : words.tooLong(limit)
}

function labelOf({ collection, field }: RefusedRow): string {
  const own: Record<string, Record<string, string>> = keepingWords().refusals.fields
  const [outer = '', inner = ''] = field.split('.')
  if (collection === 'contacts') return (t().contacts.fields as Record<string, string>)[outer] ?? ''
  return own[collection]?.[outer === 'profile' ? inner : outer] ?? ''
}

/** No correction helps what was erased, or what this server does not know. */
const BEYOND_MENDING = ['erased', 'id_taken', 'server_only', 'unknown_collection', 'unknown_field']

export function mendOf(row: RefusedRow, doc: Doc | undefined): Mend | null {
  const { collection, id, field, code = '', deleted } = row
  if (deleted || BEYOND_MENDING.includes(code)) return null
  if (collection === 'contacts') return { place: `/people/${id}/edit` }
  if (collection === 'settings') return { place: field.startsWith('profile') ? '/settings/profile' : '/settings/reminders' }
  const value = valueAt(doc, field)
  if (typeof value === 'string' && /^(too_long|malformed|template_)/.test(code)) return { text: value }
  const person = personOf(doc)
  if (collection === 'events') return { place: `/events/${id}` }
  return person ? { place: `/people/${person}` } : null
}

const valueAt = (doc: Doc | undefined, field: string): unknown => (doc as Record<string, unknown> | undefined)?.[field]
