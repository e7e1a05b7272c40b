import { t } from '../i18n'
import type { CollectionName, Collections, Contact } from '../store/documents'
import { patch } from '../store/write'
import { toast } from '../ui/toast'
import type { ReadableField } from './doubt'

/** A person's word on a field: as it stands, or with another value. */
export function wordOn(contact: Contact, field: ReadableField, value?: string): Partial<Contact> {
  const confirmed = [...new Set([...contact.confirmed, field])]
  return { confirmed, ...(value === undefined ? {} : { [field]: value }) }
}

/** Writes what was decided about a field, says so, and offers to take it back. */
export function settle(contact: Contact, changes: Partial<Contact>, said = t().contacts.confirmed): Promise<void> {
  return settleIn('contacts', contact, changes, said)
}

/** The same for any document. */
export async function settleIn<C extends CollectionName>(
  collection: C, doc: Collections[C], changes: Partial<Collections[C]>, said: string,
): Promise<void> {
  await patch(collection, doc.id, changes)
  const before = beforeIn(doc, changes)
  toast(said, { label: t().ui.undo, run: () => void patch(collection, doc.id, before) })
}

/** What stood in the fields that change. */
export function beforeIn<D extends object>(doc: D, changes: Partial<D>): Partial<D> {
  return Object.fromEntries((Object.keys(changes) as (keyof D)[]).map((field) => [field, doc[field]])) as Partial<D>
}
