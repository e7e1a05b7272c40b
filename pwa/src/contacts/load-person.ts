import type { Due } from '../followups/agenda'
import { loadDues } from '../followups/load'
import type { Card, Contact, Followup, Position, Reading, Standing, Topic } from '../store/documents'
import { db } from '../store/schema'
import { loadCards } from './load'
import { loadBonds, type Bond } from './bonds'
import { timelineOf, type Moment } from './timeline'

/** Everything that the page of a person shows. */
export interface Person {
  contact: Contact
  standing: Standing | undefined
  cards: { card: Card; reading: Reading | undefined }[]
  positions: Position[]
  dues: Due[]
  bonds: Bond[]
  topics: Topic[]
  timeline: Moment[]
}

/** Null when there is no such person on this phone. */
export async function loadPerson(id: string): Promise<Person | null> {
  const contact = await db.contacts.get(id)
  if (!contact) return null
  const [standing, cards, positions, followups, topics, bonds] = await Promise.all([
    db.standings.get(id),
    loadCards(id),
    db.positions.where('contact_id').equals(id).toArray(),
    db.followups.where('contact_id').equals(id).sortBy('due_at'),
    db.topics.toArray(),
    loadBonds(contact),
  ])
  const dues = await loadDues(followups.filter((one) => one.state === 'open'))
  const timeline = await loadTimeline(id, { followups, positions, topics, cards: cards.map(({ card }) => card) })
  return { contact, standing, cards, positions, dues, bonds, topics, timeline }
}

type Known = { followups: Followup[]; positions: Position[]; topics: Topic[]; cards: Card[] }

async function loadTimeline(id: string, known: Known): Promise<Moment[]> {
  const [encounters, interactions, events] = await Promise.all([
    db.encounters.where('contact_ids').equals(id).toArray(),
    db.interactions.where('contact_id').equals(id).toArray(),
    db.events.toArray(),
  ])
  return timelineOf({ ...known, encounters, interactions, events })
}
