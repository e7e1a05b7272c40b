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
  const [contacts, interactions, followups] = await Promise.all([
    db.contacts.where('id').anyOf(ids).toArray(),
    db.interactions.where('contact_id').anyOf(ids).toArray(),
    db.followups.where('contact_id').anyOf(ids).toArray(),
  ])
  return { event, met: boardOf({ encounters, contacts, interactions, followups }) }
}

/** All events with how many people each brought, the latest first. */
export async function loadEvents(): Promise<{ event: Event_; met: number }[]> {
  const [events, encounters] = await Promise.all([db.events.toArray(), db.encounters.toArray()])
  const met = new Map<string, Set<string>>()
  for (const { event_id, contact_ids } of encounters) {
    if (!event_id) continue
    const people = met.get(event_id) ?? new Set()
    for (const id of contact_ids) people.add(id)
    met.set(event_id, people)
  }
  const latest = events.sort((a, b) => b.starts_at.localeCompare(a.starts_at))
  return latest.map((event) => ({ event, met: met.get(event.id)?.size ?? 0 }))
}
