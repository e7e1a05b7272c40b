import type { Contact } from '../store/documents'
import { same } from '../store/merge'

/** A state that a later write replaced, as `GET /api/sync/history` gives it; the latest first. */
export type Version = { seq: number; replaced_at: string; doc: Partial<Contact> }

/** What stood in a field; `current` when it stands there again. */
export type Replaced = { [F in Field]: { field: F; value: Contact[F]; current: boolean } }[Field]

/** All that was replaced in one write. */
export type Step = { until: string; replaced: Replaced[] }

/** All that a person says of another; two phones may overwrite any of it. */
const FIELDS = [
  'name', 'name_kana', 'name_romaji', 'company', 'department', 'title', 'emails', 'phones', 'handles', 'urls',
  'postal_code', 'address', 'looks', 'note', 'relation', 'since', 'stage_override', 'override_reason',
  'casual_contact', 'open_business', 'do_not_contact', 'introduced_by',
] as const satisfies readonly (keyof Contact)[]

export type Field = (typeof FIELDS)[number]

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

function replacedIn(field: Field, was: Partial<Contact>, then: Partial<Contact>, now: Contact): Replaced[] {
  // A purged version has no fields at all.
  const value = was[field]
  if (value === undefined || isEmpty(field, value) || same(value, then[field])) return []
  return [{ field, value, current: same(value, now[field]) } as Replaced]
}

/** A no to one of the two questions is an answer; that somebody may be written to goes without saying. */
function isEmpty(field: Field, value: Contact[Field]): boolean {
  if (field === 'do_not_contact') return !value
  return value === null || value === 'none' || value === '' || (Array.isArray(value) && value.length === 0)
}
