import type { Contact, Handle, Phone } from '../store/documents'

/** A contact as typed: lists hold one empty line more, to write on. */
export type ContactForm = Pick<
  Contact,
  'name' | 'name_kana' | 'name_romaji' | 'company' | 'department' | 'title' | 'postal_code' | 'address' | 'note'
  | 'looks' | 'relation' | 'emails' | 'phones' | 'urls' | 'handles' | 'do_not_contact'
>

const FIELDS = [
  'name', 'name_kana', 'name_romaji', 'company', 'department', 'title', 'postal_code', 'address', 'note', 'looks',
  'relation', 'emails', 'phones', 'urls', 'handles', 'do_not_contact',
] as const satisfies readonly (keyof ContactForm)[]

export function formOf(contact: Contact): ContactForm {
  return Object.fromEntries(FIELDS.map((field) => [field, contact[field]])) as ContactForm
}

/** The fields that differ, tidied; each of them is the person's word from now on. */
export function changesOf(contact: Contact, form: ContactForm): Partial<Contact> {
  const typed = tidy(form)
  const changed = FIELDS.filter((field) => JSON.stringify(typed[field]) !== JSON.stringify(contact[field]))
  if (changed.length === 0) return {}
  const confirmed = [...new Set([...contact.confirmed, ...changed])]
  return { ...Object.fromEntries(changed.map((field) => [field, typed[field]])), confirmed }
}

function tidy(form: ContactForm): ContactForm {
  const plain = Object.entries(form).map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value])
  return {
    ...(Object.fromEntries(plain) as ContactForm),
    emails: filled(form.emails),
    urls: filled(form.urls),
    phones: form.phones.map(trimPhone).filter((phone) => phone.number),
    handles: form.handles.map(trimHandle).filter((handle) => handle.handle),
  }
}

function filled(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter(Boolean)
}

function trimPhone({ kind, number }: Phone): Phone {
  return { kind, number: number.trim() }
}

function trimHandle({ network, handle }: Handle): Handle {
  return { network, handle: handle.trim().replace(/^@/, '') }
}
