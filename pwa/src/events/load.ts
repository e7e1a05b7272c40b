import { among } from '../store/among'
import type { Event_ } from '../store/documents'
import { db } from '../store/schema'
import { boardOf, type Met } from './board'

export interface EventPage {
  event: Event_
  met: Met[]
}

/** Null when there is no such event on this phone. */
export async function loadEvent(id: string): Promise<EventPage | null> {
  const event = await db.events.get(id)
  if (!event) return null
  const encounters = await db.encounters.where('event_id').equals(id).toArray()
  const ids = [...new Set(encounters.flatMap((one) => one.contact_ids))]
  const [contacts, talks, interactions, followups] = await Promise.all([
    db.contacts.bulkGet(ids).then((found) => found.filter((one) => one !== undefined)),
    among(db.encounters, 'contact_ids', ids),
    among(db.interactions, 'contact_id', ids),
    among(db.followups, 'contact_id', ids),
  ])
  return { event, met: boardOf({ encounters, contacts, talks, interactions, followups }) }
}

/** The latest first. */
export async function loadEvents(): Promise<Event_[]> {
  return (await db.events.toArray()).sort((a, b) => b.starts_at.localeCompare(a.starts_at))
}

/** How many people each of these events brought. */
export async function countMet(ids: readonly string[]): Promise<Map<string, number>> {
  const met = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]))
  for (const { event_id, contact_ids } of await among(db.encounters, 'event_id', ids)) {
    for (const id of contact_ids) met.get(event_id ?? '')?.add(id)
  }
  return new Map([...met].map(([id, people]) => [id, people.size]))
}
