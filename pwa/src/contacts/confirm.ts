import { t } from '../i18n'
import type { Contact } from '../store/documents'
import { patch } from '../store/write'
import { toast } from '../ui/toast'
import type { ReadableField } from './doubt'

/** A person's word on a field: as it stands, or with another value. */
export function wordOn(contact: Contact, field: ReadableField, value?: string): Partial<Contact> {
  const confirmed = [...new Set([...contact.confirmed, field])]
  return { confirmed, ...(value === undefined ? {} : { [field]: value }) }
}

/** Writes what was decided about a field, says so, and offers to take it back. */
export async function settle(contact: Contact, changes: Partial<Contact>, said = t().contacts.confirmed): Promise<void> {
  await patch('contacts', contact.id, changes)
  const fields = Object.keys(changes) as (keyof Contact)[]
  const before = Object.fromEntries(fields.map((field) => [field, contact[field]]))
  const undo = () => patch('contacts', contact.id, before)
  toast(said, { label: t().ui.undo, run: () => void undo() })
}
