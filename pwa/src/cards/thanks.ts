import { addDays, atHour } from '../i18n/time'
import type { Settings } from '../store/documents'

type Hours = Pick<Settings, 'hours' | 'quiet'>

/**
 * When to give thanks, as well as the phone can know: this evening, after the event; once it is late, the morning
 * of the next weekday. The server knows holidays and how one writes to the person, and sets it right.
 */
export function thanksDue(now: Date, eventEnd: Date | null, { hours, quiet }: Hours): Date {
  const evening = clockOn(now, hours.evening)
  const tonight = new Date(Math.max(evening.getTime(), eventEnd?.getTime() ?? 0))
  const free = tonight > now && tonight < clockOn(now, quiet.start) && sameDay(tonight, now)
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
