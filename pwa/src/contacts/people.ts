import type { Contact, Encounter, Interaction, Reading } from '../store/documents'
import { matches, searchText } from './search'

/** A person as a row of the list shows them. */
export interface PersonRow {
  contact: Contact
  lastMet: Date | null
  /** Of the newest card, while it matters. */
  reading: Reading['state'] | null
}

export type PeopleOrder = 'recent' | 'name'

interface Source {
  contacts: readonly Contact[]
  encounters: readonly Pick<Encounter, 'contact_ids' | 'at'>[]
  interactions: readonly Pick<Interaction, 'contact_id' | 'at'>[]
  readings: readonly Reading[]
}

export function peopleOf({ contacts, encounters, interactions, readings }: Source): PersonRow[] {
  const last = new Map<string, string>()
  const note = (id: string, at: string) => void ((last.get(id) ?? '') < at && last.set(id, at))
  for (const { contact_ids, at } of encounters) for (const id of contact_ids) note(id, at)
  for (const { contact_id, at } of interactions) note(contact_id, at)
  const states = new Map(readings.map((reading) => [reading.contact_id, reading.state]))
  return contacts.map((contact) => ({
    contact,
    lastMet: dateOrNull(last.get(contact.id)),
    reading: states.get(contact.id) ?? null,
  }))
}

export function findPeople(people: readonly PersonRow[], typed: string, order: PeopleOrder): PersonRow[] {
  const found = typed.trim() ? people.filter(({ contact }) => matches(searchText(contact), typed.trim())) : [...people]
  return found.sort(order === 'recent' ? byRecency : byName)
}

function byRecency(a: PersonRow, b: PersonRow): number {
  return (b.lastMet?.getTime() ?? 0) - (a.lastMet?.getTime() ?? 0) || b.contact.id.localeCompare(a.contact.id)
}

const collator = new Intl.Collator('ja')

/** By how a name sounds where that is known; people without a name yet come last. */
function byName(a: PersonRow, b: PersonRow): number {
  const [one, other] = [sound(a.contact), sound(b.contact)]
  if (!one || !other) return other.length - one.length
  return collator.compare(one, other)
}

function sound({ name, name_kana }: Contact): string {
  return name_kana || name
}

function dateOrNull(at: string | undefined): Date | null {
  return at ? new Date(at) : null
}
