import { endOf } from '../cards/event-now'
import { addDays, startOfDay } from '../i18n/time'
import type { Event_ } from '../store/documents'

export function isOn(event: Event_, now: Date): boolean {
  return new Date(event.starts_at) <= now && now < endOf(event)
}

export function isOver(event: Event_, now: Date): boolean {
  return endOf(event) <= now
}

/** The event that is on, or the next one to go to by the end of tomorrow. */
export function nearEvent(events: readonly Event_[], now: Date): Event_ | undefined {
  const horizon = addDays(startOfDay(now), 2)
  return [...events]
    .filter((event) => event.going && !isOver(event, now) && new Date(event.starts_at) < horizon)
    .sort((a, b) => a.starts_at.localeCompare(b.starts_at))[0]
}
