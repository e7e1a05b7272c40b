import { among } from '../store/among'
import type { Contact, Encounter, Event_ } from '../store/documents'
import { db } from '../store/schema'

/** Somebody who may be there, and what there is to take up again. */
export interface Brief {
  contact: Contact
  /** Whom one wants to meet; else somebody met at an earlier meeting of the same community. */
  wanted: boolean
  last: Encounter | undefined
  topics: string[]
  promise: string
  learned: string
}

/** More would be no brief any more. */
const REGULARS = 12

/** Whom one wants to meet first, then the regulars, those met last first. */
export async function loadBrief(event: Event_): Promise<Brief[]> {
  const wanted = event.agenda.people
  const regulars = (await metBefore(event)).filter((id) => !wanted.includes(id)).slice(0, REGULARS)
  const ids = [...wanted, ...regulars]
  const contacts = (await db.contacts.bulkGet(ids)).filter((one) => one !== undefined)
  const talks = await talksWith(ids)
  const names = new Map((await db.topics.toArray()).map((topic) => [topic.id, topic.name]))
  return contacts.map((contact) => briefOf(contact, wanted.includes(contact.id), talks.get(contact.id) ?? [], names))
}

/** Pure. `talks`: the latest first. */
export function briefOf(
  contact: Contact, wanted: boolean, talks: readonly Encounter[], names: ReadonlyMap<string, string>,
): Brief {
  const [last] = talks
  const topics = (last?.topic_ids ?? []).map((id) => names.get(id)).filter((name) => name !== undefined)
  const latest = (field: 'promise' | 'learned') => talks.find((talk) => talk[field])?.[field] ?? ''
  return { contact, wanted, last, topics, promise: latest('promise'), learned: latest('learned') }
}

async function metBefore(event: Event_): Promise<string[]> {
  if (!event.community_id) return []
  const meetings = await db.events.where('community_id').equals(event.community_id).toArray()
  const earlier = meetings.filter((one) => one.starts_at < event.starts_at).map(({ id }) => id)
  const talks = await among(db.encounters, 'event_id', earlier)
  return [...new Set(byRecency(talks).flatMap((talk) => talk.contact_ids))]
}

async function talksWith(ids: readonly string[]): Promise<Map<string, Encounter[]>> {
  const talks = byRecency(await among(db.encounters, 'contact_ids', ids))
  return new Map(ids.map((id) => [id, talks.filter((talk) => talk.contact_ids.includes(id))]))
}

const byRecency = (talks: readonly Encounter[]): Encounter[] => [...talks].sort((a, b) => b.at.localeCompare(a.at))
