import { among } from '../store/among'
import type { Contact, Encounter, Event_ } from '../store/documents'
import { db } from '../store/schema'

/** One wants to meet them, they said that they come, or they were met at an earlier meeting of the same community. */
export type Why = 'wanted' | 'coming' | 'regular'

/** Somebody who may be there, and what there is to take up again. */
export interface Brief {
  contact: Contact
  why: Why
  last: Encounter | undefined
  topics: string[]
  promise: string
  learned: string
}

/** More would be no brief any more. */
const REGULARS = 12

/** Whom one wants to meet first, then who comes, then the regulars, those met last first. */
export async function loadBrief(event: Event_): Promise<Brief[]> {
  const { wanted, coming } = listsOf(event)
  const named = [...new Set([...wanted, ...coming])]
  const regulars = (await metBefore(event)).filter((id) => !named.includes(id)).slice(0, REGULARS)
  const ids = [...named, ...regulars]
  const why = (id: string): Why => (wanted.includes(id) ? 'wanted' : coming.includes(id) ? 'coming' : 'regular')
  const contacts = (await db.contacts.bulkGet(ids)).filter((one) => one !== undefined)
  const talks = await talksWith(ids)
  const names = new Map((await db.topics.toArray()).map((topic) => [topic.id, topic.name]))
  return contacts.map((contact) => briefOf(contact, why(contact.id), talks.get(contact.id) ?? [], names))
}

/** An event kept before phones knew of `coming` has none. */
export function listsOf({ agenda }: Event_): { wanted: string[]; coming: string[] } {
  return { wanted: agenda.people, coming: (agenda as Partial<Event_['agenda']>).coming ?? [] }
}

/** Pure. `talks`: the latest first. */
export function briefOf(
  contact: Contact, why: Why, talks: readonly Encounter[], names: ReadonlyMap<string, string>,
): Brief {
  const [last] = talks
  const topics = (last?.topic_ids ?? []).map((id) => names.get(id)).filter((name) => name !== undefined)
  const latest = (field: 'promise' | 'learned') => talks.find((talk) => talk[field])?.[field] ?? ''
  return { contact, why, last, topics, promise: latest('promise'), learned: latest('learned') }
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
