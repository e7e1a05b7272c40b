import { loadBonds } from '../contacts/bonds'
import { freeDates } from '../followups/letter'
import { blankMeet } from '../store/blank'
import { clock } from '../store/clock'
import type { Contact, Event_, Meet } from '../store/documents'
import { newId } from '../store/ids'
import { db } from '../store/schema'
import { keptOf } from './kept'
import { peopleOf } from './meet'

export interface MeetPage {
  meet: Meet
  /** Those who are still on record, the bridge first. */
  people: Contact[]
  /** Who else is tied to the bridge. */
  more: Contact[]
  event: Event_ | undefined
}

/** `start` as it is kept by now; nothing is kept of it before it is first changed. */
export async function loadMeet(start: Meet): Promise<MeetPage> {
  const meet = await keptOf(start)
  const people = await present(peopleOf(meet))
  const bridge = people.find(({ id }) => id === meet.bridge)
  const bonds = bridge ? await loadBonds(bridge) : []
  const free = bonds.map(({ other }) => other).filter((one) => mayMeet(one) && !people.some(({ id }) => id === one.id))
  return { meet, people, more: [...new Map(free.map((one) => [one.id, one])).values()], event: await db.events.get(meet.event_id ?? '') }
}

/** What is under way around that person, else a new one with these people. */
export async function beginning(bridge: string, others: readonly string[]): Promise<Meet | null> {
  const [first, ...guests] = await present([bridge, ...others])
  if (!first || first.id !== bridge || guests.length === 0) return null
  const under = (await openMeets()).find((meet) => meet.bridge === bridge)
  if (under) return under
  const now = clock.now()
  const dates = (await freeDates(now)).map((date) => date.toISOString())
  return blankMeet({ id: newId(), begun_at: now.toISOString(), bridge, others: guests.map(({ id }) => id), dates })
}

/** Those for which no day is settled on yet, the latest first; of one person, if it is asked so. */
export async function openMeets(contactId?: string): Promise<Meet[]> {
  const all = await db.meets.toArray()
  const wanted = all.filter((meet) => !meet.event_id && (!contactId || peopleOf(meet).includes(contactId)))
  return wanted.sort((a, b) => b.begun_at.localeCompare(a.begun_at))
}

/** Their names, as far as they are on record. */
export async function present(ids: readonly string[]): Promise<Contact[]> {
  return (await db.contacts.bulkGet([...ids])).filter((one) => one !== undefined)
}

export const mayMeet = ({ relation, do_not_contact }: Contact): boolean => relation !== 'work' && !do_not_contact
