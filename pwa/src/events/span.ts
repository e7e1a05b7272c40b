import { clockTime, dayAndTime } from '../i18n/time'

/** 12月2日(水) 19:00, or with its end; an end on another day is said with its day. */
export function spanOf(starts: Date, ends: Date | null, now: Date): string {
  const from = dayAndTime(starts, now)
  if (!ends) return from
  const sameDay = ends.toDateString() === starts.toDateString()
  return `${from}–${sameDay ? clockTime(ends) : ` ${dayAndTime(ends, now)}`}`
}
