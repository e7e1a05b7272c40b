import { tieWords } from '../i18n/ties'
import { api } from '../store/api'
import type { Contact, Schemas } from '../store/documents'
import { db } from '../store/schema'
import type { How } from './bonds'

/** Somebody who may be tied to a person, and by what we think so. */
export interface Suggestion {
  other: Contact
  how: How
  why: string
}

type Told = Schemas['SuggestedTie']['how']

/** What the server finds on record; empty while it cannot be reached. Those not on this phone yet are left out. */
export async function suggestedTies(contactId: string): Promise<Suggestion[] | null> {
  const found = await api.get<Schemas['SuggestedTies']>(`/contacts/${contactId}/suggested-ties`).catch(() => null)
  if (!found) return null
  const people = await db.contacts.bulkGet(found.ties.map((tie) => tie.contact_id))
  return found.ties.flatMap(({ how, why }, place) => {
    const other = people[place]
    return other ? [{ other, how: seenFrom(contactId, other, how), why: whyWords(how, why) }] : []
  })
}

/** Who introduced whom stands on the one who was introduced. */
function seenFrom(contactId: string, other: Contact, how: Told): How {
  if (how !== 'introduced') return how
  return other.introduced_by === contactId ? 'introduced_them' : 'introduced_by'
}

function whyWords(how: Told, named: string): string {
  const { why } = tieWords().ties
  if (how === 'colleagues') return why.colleagues(named)
  return how === 'community' ? why.community(named) : why.introduced
}
