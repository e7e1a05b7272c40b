import type { Event_ } from '../store/documents'

const HOUR = 3_600_000
/** The server's rule, for an event without an end. */
const USUAL_LENGTH = 3 * HOUR
/** People meet at the door before it begins. */
const BEFORE = HOUR
/** And scan in the train home. */
const AFTER = 6 * HOUR

export function endOf(event: Pick<Event_, 'starts_at' | 'ends_at'>): Date {
  if (event.ends_at) return new Date(event.ends_at)
  return new Date(new Date(event.starts_at).getTime() + USUAL_LENGTH)
}

/** The event one is at: the one under way that began last; else the one that ended last; else the next at the door. */
export function eventNow(events: readonly Event_[], now: Date): Event_ | null {
  const going = events.filter((event) => event.going).sort((a, b) => startOf(b) - startOf(a))
  const running = going.find((event) => startOf(event) <= now.getTime() && now <= endOf(event))
  const over = going.find((event) => isBetween(now, endOf(event).getTime(), AFTER))
  const coming = going.find((event) => isBetween(now, startOf(event) - BEFORE, BEFORE))
  return running ?? over ?? coming ?? null
}

const startOf = (event: Event_): number => new Date(event.starts_at).getTime()

const isBetween = (now: Date, from: number, length: number): boolean =>
  now.getTime() >= from && now.getTime() <= from + length
