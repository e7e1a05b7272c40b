import { english, japanese } from './dates'
import { language } from './index'

const DAY_MS = 86_400_000

/** 18:30, in the phone's own time zone. */
export function clockTime(at: Date): string {
  return `${two(at.getHours())}:${two(at.getMinutes())}`
}

/** 11月12日(水) / Wed, Nov 12; with the year when it is another one than now. */
export function calendarDay(at: Date, now: Date): string {
  return written().day(at, at.getFullYear() !== now.getFullYear())
}

/** 11月12日(水) 18:30 */
export function dayAndTime(at: Date, now: Date): string {
  return `${calendarDay(at, now)} ${clockTime(at)}`
}

/** 昨日, 今日, 明日, 明後日 and their like up to two days away; the calendar day beyond. */
export function nearDay(at: Date, now: Date): string {
  const days = daysBetween(now, at)
  if (Math.abs(days) > 2) return calendarDay(at, now)
  return written().relative(days, 'day')
}

/** 3日前, 2か月前: how long since, by the largest unit that says enough. */
export function ago(at: Date, now: Date): string {
  const days = -daysBetween(now, at)
  if (days < 14) return written().relative(-days, 'day')
  if (days < 60) return written().relative(-Math.round(days / 7), 'week')
  if (days < 730) return written().relative(-Math.round(days / 30.4), 'month')
  return written().relative(-Math.floor(days / 365), 'year')
}

/** For a small calendar leaf: 11月 and 12, Nov and 12. */
export function monthDay(at: Date): { month: string; day: string } {
  return { month: written().month(at), day: String(at.getDate()) }
}

/** 木曜日 / Thursday; 0 is Sunday. */
export function weekdayName(index: number): string {
  return written().weekday(index)
}

/** 2025年11月 / November 2025 */
export function monthName(at: Date): string {
  return written().monthOfYear(at)
}

/** Calendar days from one to the other, negative when `to` lies before. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((startOfDay(to).getTime() - startOfDay(from).getTime()) / DAY_MS)
}

export function startOfDay(at: Date): Date {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate())
}

/** The same clock time some days later, whatever daylight saving does in between. */
export function addDays(at: Date, days: number): Date {
  const then = new Date(at)
  then.setDate(then.getDate() + days)
  return then
}

export function atHour(day: Date, hour: number, minute = 0): Date {
  const then = startOfDay(day)
  then.setHours(hour, minute)
  return then
}

/** What `<input type=date>` holds: the local day. */
export function dateValue(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** What `<input type=time>` holds. */
export const timeValue = clockTime

/** Local time from the two inputs, or null while either is incomplete. */
export function fromInputs(date: string, time: string): Date | null {
  const at = new Date(`${date}T${time}`)
  return Number.isNaN(at.getTime()) ? null : at
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

const written = () => (language.value === 'ja' ? japanese : english)

/** For where such a word begins a line; Japanese is left as it is. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase(language.value) + text.slice(1)
}
