import type { Contact, ReadCard } from '../store/documents'

/** What one of several cards says of a person, written because somebody pointed at it. */
export function chosen(contact: Contact, card: ReadCard): Partial<Contact> {
  const open = Object.entries(saidBy(card)).filter(([field]) => isOpen(contact, field as keyof Contact))
  return Object.fromEntries(open.filter(([, value]) => value.length > 0))
}

/** A card in a contact's fields, the best value of each; empty where it says nothing. */
export function saidBy(card: ReadCard) {
  const values = (key: string) => (card.fields[key] ?? []).map((read) => read.value)
  return {
    ...firsts(values),
    emails: values('email'),
    urls: values('url'),
    phones: ['tel', 'mobile', 'fax'].flatMap((kind) => values(kind).map((number) => ({ kind, number }))),
    handles: [...handles('x', values('x_handle')), ...handles('line', values('line_id'))],
  }
}

const SINGLE = ['name', 'name_kana', 'name_romaji', 'company', 'department', 'title', 'postal_code', 'address'] as const

function firsts(values: (key: string) => string[]) {
  return Object.fromEntries(SINGLE.map((field) => [field, values(field)[0] ?? ''])) as Record<(typeof SINGLE)[number], string>
}

function handles(network: string, names: readonly string[]) {
  return names.map((name) => ({ network, handle: name.replace(/^@/, '') }))
}

/** Empty, and nobody has spoken on it. */
function isOpen(contact: Contact, field: keyof Contact): boolean {
  const value = contact[field]
  const empty = Array.isArray(value) ? value.length === 0 : !value
  return empty && !contact.confirmed.includes(field)
}
