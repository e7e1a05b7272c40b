import { addDays, atHour } from '../i18n/time'

export type SnoozeChoice = 'tonight' | 'tomorrow' | 'weekend' | 'next_week'

/** Local clock times, `HH:MM`, as the person set them. */
export interface Hours {
  morning: string
  evening: string
}

export const USUAL_HOURS: Hours = { morning: '08:30', evening: '19:30' }

/** The times that "later" can mean now, soonest first; tonight is no choice once it has begun. */
export function snoozeChoices(now: Date, hours: Hours = USUAL_HOURS): { choice: SnoozeChoice; at: Date }[] {
  const choices: { choice: SnoozeChoice; at: Date }[] = [
    { choice: 'tonight', at: clockOf(now, hours.evening) },
    { choice: 'tomorrow', at: clockOf(addDays(now, 1), hours.morning) },
    { choice: 'weekend', at: atHour(addDays(now, untilWeekday(now, SATURDAY)), 10) },
    { choice: 'next_week', at: clockOf(addDays(now, untilWeekday(now, MONDAY)), hours.morning) },
  ]
  return choices.filter(({ at }) => at > now).sort((a, b) => a.at.getTime() - b.at.getTime())
}

export type PromiseChoice = 'tomorrow' | 'this_week' | 'next_week'

/** The days by which one promises things; this week is over on its Friday. */
export function promiseDays(now: Date): { choice: PromiseChoice; at: Date }[] {
  const friday = addDays(now, FRIDAY - (now.getDay() || SUNDAY))
  const days: { choice: PromiseChoice; at: Date }[] = [
    { choice: 'tomorrow', at: addDays(now, 1) },
    { choice: 'this_week', at: friday },
    { choice: 'next_week', at: addDays(friday, 7) },
  ]
  return days.filter(({ choice, at }) => choice !== 'this_week' || at > addDays(now, 1))
}

/** How a promise's day is kept: as its noon. */
export const noonOf = (day: Date): string => atHour(day, 12).toISOString()

/**
 * The calendar day that was kept as its noon, wherever the phone was then and is now. An hour after noon it is that
 * very day in UTC, for every place from Honolulu (UTC-10) to Auckland (UTC+13).
 */
export function dayOfNoon(noon: string): Date {
  const utc = new Date(Date.parse(noon) + 3_600_000)
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), 12)
}

const MONDAY = 1
const FRIDAY = 5
const SATURDAY = 6
/** The week ends with it. */
const SUNDAY = 7

/** Days to the next such weekday, 1 to 7: today itself is never meant. */
function untilWeekday(now: Date, weekday: number): number {
  return (weekday - now.getDay() + 6) % 7 + 1
}

function clockOf(day: Date, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return atHour(day, hour, minute)
}
