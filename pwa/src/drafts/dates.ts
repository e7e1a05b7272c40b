import { addDays, atHour, startOfDay } from '../i18n/time'

const HOURS = [12, 19, 12] as const
const SUNDAY = 0
const SATURDAY = 6

/**
 * Three days to propose: weekdays from three days on, never two in a row, none on which something stands already.
 * Lunch, evening, lunch.
 */
export function proposedDates(now: Date, taken: readonly Date[]): Date[] {
  const dates: Date[] = []
  let day = addDays(startOfDay(now), 3)
  while (dates.length < HOURS.length) {
    const free = isWeekday(day) && !taken.some((other) => isSameDay(other, day))
    if (free) dates.push(atHour(day, HOURS[dates.length] ?? 12))
    day = addDays(day, free ? 2 : 1)
  }
  return dates
}

const isWeekday = (day: Date): boolean => day.getDay() !== SUNDAY && day.getDay() !== SATURDAY
const isSameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString()
