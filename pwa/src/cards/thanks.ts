import { addDays, atHour } from '../i18n/time'
import { blankFollowup } from '../store/blank'
import { clock } from '../store/clock'
import type { Event_, Settings } from '../store/documents'
import { uuid5 } from '../store/ids'
import type { Change } from '../store/write'
import { endOf } from './event-now'

type Wishes = Pick<Settings, 'hours' | 'quiet' | 'ladder'>

/** A new person and the talk with them. */
type Talk = { contactId: string; encounterId: string; event: Event_ | null | undefined; settings: Wishes }

/**
 * The ladder's first step, unless the person wants none; its id is uuid5(the encounter's id, "1"), so that the
 * server's ladder finds it there.
 * @param dueAt when it stands already for somebody else of that talk
 */
export async function firstStep({ contactId, encounterId, event, settings }: Talk, dueAt?: string): Promise<Change[]> {
  if (chosen(settings) === 'off') return []
  const due_at = dueAt ?? thanksDue(clock.now(), event ? endOf(event) : null, settings).toISOString()
  const id = await uuid5(encounterId, '1')
  const doc = blankFollowup({ id, contact_id: contactId, encounter_id: encounterId, due_at, why: 'thanks', step: 1 })
  return [{ collection: 'followups', doc }]
}

/** For whom one has just met. */
const chosen = ({ ladder }: Wishes) => ladder.stages.acquainted.thanks ?? ladder.thanks

/**
 * When to give thanks, as well as the phone can know: this evening, after the event; once it is late, the morning
 * of the next weekday. The server knows holidays and how one writes to the person, and sets it right.
 */
export function thanksDue(now: Date, eventEnd: Date | null, wishes: Wishes): Date {
  const { hours, quiet } = wishes
  const evening = clockOn(now, hours.evening)
  const tonight = new Date(Math.max(evening.getTime(), eventEnd?.getTime() ?? 0))
  const free = chosen(wishes) !== 'morning' && tonight > now && tonight < clockOn(now, quiet.start) && sameDay(tonight, now)
  return free ? tonight : clockOn(nextWeekday(now), hours.morning)
}

function nextWeekday(now: Date): Date {
  const next = addDays(now, 1)
  return next.getDay() === 0 || next.getDay() === 6 ? nextWeekday(next) : next
}

function clockOn(day: Date, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return atHour(day, hour, minute)
}

const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString()
