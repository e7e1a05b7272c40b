import { endOf } from '../cards/event-now'
import type { Event_ } from '../store/documents'

const SOON_MS = 36 * 3_600_000

export function isOn(event: Event_, now: Date): boolean {
  return new Date(event.starts_at) <= now && now < endOf(event)
}

export function isOver(event: Event_, now: Date): boolean {
  return endOf(event) <= now
}

/** The event that is on, or the next one to go to within a day and a half. */
export function nearEvent(events: readonly Event_[], now: Date): Event_ | undefined {
  const horizon = new Date(now.getTime() + SOON_MS)
  return [...events]
    .filter((event) => event.going && !isOver(event, now) && new Date(event.starts_at) <= horizon)
    .sort((a, b) => a.starts_at.localeCompare(b.starts_at))[0]
}
