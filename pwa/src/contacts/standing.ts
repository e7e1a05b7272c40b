import { calendarDay, daysBetween } from '../i18n/time'
import { tieWords } from '../i18n/ties'
import type { Contact, Position, Standing, Topic } from '../store/documents'
import type { Moment } from './timeline'

/** The server's reasons, `met:2025-11-12`, in words; one that this release does not know is left out. */
export function reasonsOf(standing: Standing, now: Date, moments: readonly Moment[] = []): string[] {
  return standing.why.flatMap((code) => {
    const [reason = '', day] = code.split(':')
    const words = tieWords().why
    if (!(reason in words)) return []
    const at = day ? localDay(day) : null
    return words[reason as keyof typeof words](at ? calendarDay(at, now) : '', at ? whereOn(at, moments) : '')
  })
}

export type Freshness = 'fresh' | 'a_while' | 'long_ago' | 'unrecorded'

/** By the two moments that the server has worked out from the cadence of the stage. */
export function freshnessOf(standing: Standing, now: Date): Freshness {
  if (!standing.last_contact_at) return 'unrecorded'
  if (hasCome(standing.long_from, now)) return 'long_ago'
  return hasCome(standing.fresh_until, now) ? 'a_while' : 'fresh'
}

/** What one could write about today, the best first; null when nothing offers itself. */
export function cueOf(
  { write_about, met_at }: Standing, topics: readonly Topic[], positions: readonly Position[], now: Date,
): string | null {
  const { cue } = tieWords()
  const holds = write_about?.find(({ since, until }) => localDay(since) <= now && (!until || now < dayAfter(until)))
  if (holds?.kind === 'job') return cue.job(positions.find(({ since }) => since === holds.since)?.company ?? '')
  if (holds?.kind === 'topic') return topicCue(topics.find(({ id }) => id === holds.topic_id))
  return holds && met_at ? cue.year(yearsBetween(new Date(met_at), holds)) : null
}

/** The two questions are put once, gently: not where they were answered or put away. */
export function isToBeAsked(standing: Standing, contact: Contact): boolean {
  return standing.next === 'questions' && !contact.asked_on
}

/** A position as it stands on a card; empty when nothing does. */
export function placeOf({ company, department, title }: Pick<Position, 'company' | 'department' | 'title'>): string {
  return [company, department, title].filter(Boolean).join(' ')
}

function topicCue(topic: Topic | undefined): string | null {
  return topic ? tieWords().cue.topic(topic.name) : null
}

function hasCome(moment: string | null | undefined, now: Date): boolean {
  return !!moment && new Date(moment) <= now
}

/** The middle of the days around an anniversary is the day itself. */
function yearsBetween(met: Date, { since, until }: { since: string; until: string | null }): number {
  const first = localDay(since)
  const days = until ? daysBetween(first, localDay(until)) : 0
  const middle = new Date(first.getFullYear(), first.getMonth(), first.getDate() + days / 2)
  return middle.getFullYear() - met.getFullYear()
}

function whereOn(day: Date, moments: readonly Moment[]): string {
  for (const moment of moments) {
    if (moment.kind !== 'met' || daysBetween(day, moment.at) !== 0) continue
    return moment.event?.title || moment.encounter.place
  }
  return ''
}

/** A bare date means that day here, not midnight in Greenwich. */
function localDay(day: string): Date {
  return new Date(`${day}T00:00`)
}

function dayAfter(day: string): Date {
  const after = localDay(day)
  after.setDate(after.getDate() + 1)
  return after
}
