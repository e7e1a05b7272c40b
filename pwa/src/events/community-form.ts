import { addDays, dateValue, fromInputs, startOfDay, timeValue } from '../i18n/time'
import { hereNow } from '../followups/zone'
import type { Community } from '../store/documents'
import { rhythmOf, ruleOf, WEEKDAYS, type Nth, type Rhythm, type RhythmKind, type Weekday } from './rhythm'

/** A community as typed; every control keeps its value while another kind of rhythm is looked at. */
export interface CommunityForm {
  name: string
  url: string
  handle: string
  kind: RhythmKind
  weekday: Weekday
  nth: Nth
  day: number
  /** For "every other week": which week it is. */
  next: string
  time: string
  place: string
  online: boolean
  always: boolean
  setting: Community['setting']
  /** A rhythm that the controls cannot say. */
  rule: string
}

const USUAL_START = '19:00'

export function newCommunityForm(today: Date): CommunityForm {
  const texts = { name: '', url: '', handle: '', place: '', rule: '' }
  return {
    ...texts, kind: 'none', weekday: weekdayOf(today), nth: '1', day: Math.min(today.getDate(), 28),
    next: dateValue(today), time: USUAL_START, online: false, always: true, setting: 'own_time',
  }
}

export function communityFormOf(community: Community, now: Date): CommunityForm {
  const { name, url, handle, place, online, always, setting, rhythm: rule } = community
  const first = community.first_at ? new Date(community.first_at) : null
  const fromFirst = first ? { time: timeValue(first), next: dateValue(first) } : {}
  const { kind, ...chosen } = { weekday: weekdayOf(now), nth: '1' as const, day: 1, ...rhythmOf(rule) }
  return { ...newCommunityForm(now), name, url, handle, place, online, always, setting, ...fromFirst, ...chosen, rule, kind }
}

export function communityFields(form: CommunityForm, now: Date): Partial<Community> {
  const { name, url, handle, place, online, always, setting } = form
  const first = firstAt(form, now)
  return {
    name: name.trim(), url: url.trim(), handle: handle.trim().replace(/^@/, ''), place: place.trim(), online, always, setting,
    rhythm: ruleOf(rhythmIn(form)), first_at: first?.toISOString() ?? null, time_zone: first ? hereNow() : '',
  }
}

/** Without which a rhythm cannot be counted. */
export function missing({ kind, next, time }: CommunityForm): 'day' | 'hour' | undefined {
  if (kind === 'biweekly' && !next) return 'day'
  return kind !== 'none' && !time ? 'hour' : undefined
}

function rhythmIn(form: CommunityForm): Rhythm {
  const { kind, weekday, nth, day, rule } = form
  switch (kind) {
    case 'none': return { kind }
    case 'weekly': return { kind, weekday }
    case 'biweekly': return { kind, weekday: weekdayOf(fromInputs(form.next, form.time) ?? new Date()) }
    case 'nth': return { kind, nth, weekday }
    case 'monthday': return { kind, day }
    case 'other': return { kind, rule }
  }
}

/** Says the hour, and for "every other week" which week. A rhythm from elsewhere keeps its own beginning. */
function firstAt(form: CommunityForm, now: Date): Date | null {
  if (form.kind === 'none') return null
  const counted = form.kind === 'biweekly' || form.kind === 'other'
  const day = counted ? form.next : dateValue(addDays(startOfDay(now), -1))
  return fromInputs(day, form.time)
}

const weekdayOf = (day: Date): Weekday => WEEKDAYS[day.getDay()] ?? 'MO'
