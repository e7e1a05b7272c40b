import type { Contact } from '../store/documents'
import { same } from '../store/merge'
import type { t } from '../i18n'

type Fields = keyof ReturnType<typeof t>['contacts']['fields']

/** A state that a later write replaced, as `GET /api/sync/history` gives it; the latest first. */
export type Version = { seq: number; replaced_at: string; doc: Partial<Contact> }

/** What stood in a field; `current` when it stands there again. */
export type Replaced = { field: Fields; value: Contact[Fields]; current: boolean }

/** All that was replaced in one write. */
export type Step = { until: string; replaced: Replaced[] }

const FIELDS = [
  'name', 'name_kana', 'name_romaji', 'company', 'department', 'title', 'emails', 'phones', 'handles', 'urls',
  'postal_code', 'address', 'looks', 'note', 'relation',
] as const satisfies readonly Fields[]

/** The latest first. A field that was empty before is no loss and not told; nor is one that did not change. */
export function stepsOf(contact: Contact, versions: readonly Version[]): Step[] {
  const after = [contact, ...versions.map((version) => version.doc)]
  return versions
    .map(({ doc, replaced_at }, index) => ({
      until: replaced_at,
      replaced: FIELDS.flatMap((field) => replacedIn(field, doc, after[index] ?? contact, contact)),
    }))
    .filter((step) => step.replaced.length > 0)
}

function replacedIn(field: Fields, was: Partial<Contact>, then: Partial<Contact>, now: Contact): Replaced[] {
  // A purged version has no fields at all.
  const value = was[field]
  if (value === undefined || isEmpty(value) || same(value, then[field])) return []
  return [{ field, value, current: same(value, now[field]) }]
}

const isEmpty = (value: Contact[Fields]): boolean => value === 'none' || value.length === 0
