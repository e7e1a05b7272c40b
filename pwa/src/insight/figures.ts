import type { Encounter, Followup, Interaction, Topic } from '../store/documents'
import type { RosterRow } from '../store/schema'

/** What the phone can count by itself. Work time and people from work are left out of everything. */
export interface Figures {
  /** Six months up to this one, the oldest first: how many people were met in each. */
  months: { month: Date; met: number }[]
  /** This month: people met, and how many of them for the first time. */
  met: number
  fresh: number
  /** People first met in those six months, by when they were thanked. */
  thanks: { within: number; later: number; notYet: number }
  /** The most frequent first. */
  topics: { name: string; times: number }[]
}

/** Everybody, and what happened from `firstMonth` on: what came before is in when one first met. */
export interface Source {
  people: readonly Pick<RosterRow, 'id' | 'work' | 'first'>[]
  encounters: readonly Encounter[]
  interactions: readonly Interaction[]
  followups: readonly Followup[]
  topics: readonly Topic[]
}

const MONTHS = 6
const TOPICS = 5
const THREE_DAYS_MS = 3 * 86_400_000

interface Meeting {
  person: string
  at: Date
}

export function figuresOf(source: Source, now: Date): Figures {
  const counted = ownTime(source)
  const meetings = meetingsOf(counted)
  const first = firstMeetings(source)
  const months = lastMonths(now)
  const thisMonth = peopleIn(meetings, months.at(-1) ?? now)
  const since = firstMonth(now)
  return {
    months: months.map((month) => ({ month, met: peopleIn(meetings, month).size })),
    met: thisMonth.size,
    fresh: [...thisMonth].filter((person) => sameMonth(first.get(person), now)).length,
    thanks: thanksOf([...first].filter(([, at]) => at >= since), source),
    topics: topicsOf(counted.filter((one) => new Date(one.at) >= since), source.topics),
  }
}

function ownTime({ people: all, encounters }: Source): Encounter[] {
  const people = new Set(all.filter((one) => !one.work).map((one) => one.id))
  return encounters
    .filter((one) => one.setting === 'own_time')
    .map((one) => ({ ...one, contact_ids: one.contact_ids.filter((id) => people.has(id)) }))
    .filter((one) => one.contact_ids.length > 0)
}

function meetingsOf(encounters: readonly Encounter[]): Meeting[] {
  return encounters.flatMap(({ contact_ids, at }) => contact_ids.map((person) => ({ person, at: new Date(at) })))
}

function firstMeetings({ people }: Source): Map<string, Date> {
  return new Map(people.filter(({ work, first }) => first > 0 && !work).map(({ id, first }) => [id, new Date(first)]))
}

/** From when on the figures look. */
export function firstMonth(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth() - MONTHS + 1)
}

function lastMonths(now: Date): Date[] {
  return Array.from({ length: MONTHS }, (_, index) => new Date(now.getFullYear(), now.getMonth() - MONTHS + 1 + index))
}

function peopleIn(meetings: readonly Meeting[], month: Date): Set<string> {
  return new Set(meetings.filter(({ at }) => sameMonth(at, month)).map(({ person }) => person))
}

function sameMonth(at: Date | undefined, month: Date): boolean {
  return at?.getFullYear() === month.getFullYear() && at.getMonth() === month.getMonth()
}

function thanksOf(first: readonly [string, Date][], source: Source): Figures['thanks'] {
  const counts = { within: 0, later: 0, notYet: 0 }
  const thanks = thanksByPerson(source)
  for (const [person, met] of first) {
    const waited = (thanks.get(person) ?? []).map((at) => Date.parse(at) - met.getTime()).filter((wait) => wait >= 0)
    if (waited.length === 0) counts.notYet += 1
    else if (Math.min(...waited) <= THREE_DAYS_MS) counts.within += 1
    else counts.later += 1
  }
  return counts
}

/** Messages to them, and thanks that were ticked off. */
function thanksByPerson({ interactions, followups }: Source): Map<string, string[]> {
  const wrote = interactions.filter((one) => one.direction !== 'in').map((one) => [one.contact_id, one.at] as const)
  const ticked = followups.filter((one) => one.why === 'thanks').map((one) => [one.contact_id, one.done_at] as const)
  const thanks = new Map<string, string[]>()
  for (const [person, at] of [...wrote, ...ticked]) if (at) thanks.set(person, [...(thanks.get(person) ?? []), at])
  return thanks
}

function topicsOf(encounters: readonly Encounter[], topics: readonly Topic[]): Figures['topics'] {
  const times = new Map<string, number>()
  for (const id of encounters.flatMap((one) => one.topic_ids)) times.set(id, (times.get(id) ?? 0) + 1)
  return topics
    .map(({ id, name }) => ({ name, times: times.get(id) ?? 0 }))
    .filter((topic) => topic.times > 0)
    .sort((a, b) => b.times - a.times || a.name.localeCompare(b.name))
    .slice(0, TOPICS)
}
