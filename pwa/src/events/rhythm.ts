import { gatheringWords } from '../i18n/gathering'
import { startOfDay, weekdayName } from '../i18n/time'
import type { Community } from '../store/documents'

/** A rhythm as its simple controls say it; `other`: written elsewhere, kept as it is. */
export type Rhythm =
  | { kind: 'none' }
  | { kind: 'weekly' | 'biweekly'; weekday: Weekday }
  | { kind: 'nth'; nth: Nth; weekday: Weekday }
  | { kind: 'monthday'; day: number }
  | { kind: 'other'; rule: string }
export type RhythmKind = Rhythm['kind']

export const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
export type Weekday = (typeof WEEKDAYS)[number]
export const NTHS = ['1', '2', '3', '4', '-1'] as const
export type Nth = (typeof NTHS)[number]

/** As RFC 5545 writes it; the server counts the days. */
export function ruleOf(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'none': return ''
    case 'weekly': return `FREQ=WEEKLY;BYDAY=${rhythm.weekday}`
    case 'biweekly': return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${rhythm.weekday}`
    case 'nth': return `FREQ=MONTHLY;BYDAY=${rhythm.nth}${rhythm.weekday}`
    case 'monthday': return `FREQ=MONTHLY;BYMONTHDAY=${rhythm.day}`
    case 'other': return rhythm.rule
  }
}

export function rhythmOf(rule: string): Rhythm {
  if (!rule) return { kind: 'none' }
  const weekly = /^FREQ=WEEKLY;(INTERVAL=2;)?BYDAY=(\w\w)$/.exec(rule)
  const nth = /^FREQ=MONTHLY;BYDAY=(-1|[1-4])(\w\w)$/.exec(rule)
  const monthday = /^FREQ=MONTHLY;BYMONTHDAY=(\d{1,2})$/.exec(rule)
  if (weekly) return { kind: weekly[1] ? 'biweekly' : 'weekly', weekday: weekly[2] as Weekday }
  if (nth) return { kind: 'nth', nth: nth[1] as Nth, weekday: nth[2] as Weekday }
  if (monthday) return { kind: 'monthday', day: Number(monthday[1]) }
  return { kind: 'other', rule }
}

/** 毎月第3火曜日, Every Thursday. */
export function rhythmSaid(rule: string): string {
  const { said, communities } = gatheringWords()
  const rhythm = rhythmOf(rule)
  switch (rhythm.kind) {
    case 'none': return ''
    case 'weekly': case 'biweekly': return said[rhythm.kind](weekdayName(WEEKDAYS.indexOf(rhythm.weekday)))
    case 'nth': return said.nth(communities.nths[rhythm.nth], weekdayName(WEEKDAYS.indexOf(rhythm.weekday)))
    case 'monthday': return said.monthday(String(rhythm.day))
    case 'other': return said.other
  }
}

/** The days ahead on which it does not meet, though its rhythm names them. */
export function restDays({ left_out }: Pick<Community, 'left_out'>, now: Date): Date[] {
  // One that this phone keeps from an earlier release has none.
  const days = ((left_out as string[] | undefined) ?? []).map((day) => new Date(`${day}T00:00`))
  return days.filter((day) => day >= startOfDay(now)).sort((a, b) => a.getTime() - b.getTime())
}
