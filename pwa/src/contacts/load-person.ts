import { loadDues } from '../followups/load'
import type { Due } from '../followups/agenda'
import type { Card, Contact, Reading, Standing } from '../store/documents'
import { db } from '../store/schema'
import { loadCards } from './load'
import { timelineOf, type Moment } from './timeline'

/** Everything that the page of a person shows. */
export interface Person {
  contact: Contact
  standing: Standing | undefined
  cards: { card: Card; reading: Reading | undefined }[]
  dues: Due[]
  timeline: Moment[]
}

/** Null when there is no such person on this phone. */
export async function loadPerson(id: string): Promise<Person | null> {
  const contact = await db.contacts.get(id)
  if (!contact) return null
  const [standing, cards, dues, timeline] = await Promise.all([
    db.standings.get(id),
    loadCards(id),
    loadOpenFor(id),
    loadTimeline(id),
  ])
  return { contact, standing, cards, dues, timeline }
}

async function loadOpenFor(id: string): Promise<Due[]> {
  const followups = await db.followups.where('contact_id').equals(id).sortBy('due_at')
  return loadDues(followups.filter((one) => one.state === 'open'))
}

async function loadTimeline(id: string): Promise<Moment[]> {
  const [encounters, interactions, events, topics] = await Promise.all([
    db.encounters.where('contact_ids').equals(id).toArray(),
    db.interactions.where('contact_id').equals(id).toArray(),
    db.events.toArray(),
    db.topics.toArray(),
  ])
  return timelineOf({ encounters, interactions, events, topics })
}
