import { addDays, dateValue, daysBetween, fromInputs, timeValue } from '../i18n/time'
import type { Event_ } from '../store/documents'

/** An event as typed: local days and clock times. */
export interface EventForm {
  title: string
  date: string
  starts: string
  ends: string
  /** For what lasts several days: how many lie between. */
  later: number
  place: string
  url: string
  online: boolean
  setting: Event_['setting']
}

/** After-work gatherings begin about then; changed in one tap. */
const USUAL_START = '19:00'

export function newForm(day: Date): EventForm {
  const texts = { title: '', ends: '', place: '', url: '' }
  return { ...texts, date: dateValue(day), starts: USUAL_START, later: 0, online: false, setting: 'own_time' }
}

export function formOf(event: Event_): EventForm {
  const starts = new Date(event.starts_at)
  const { title, place, url, online, setting } = event
  const end = event.ends_at ? new Date(event.ends_at) : null
  const later = end && end.getTime() - starts.getTime() > LONGEST ? daysBetween(starts, end) : 0
  return { title, place, url, online, setting, later, ends: end ? timeValue(end) : '', date: dateValue(starts), starts: timeValue(starts) }
}

/** Null while the date or the start is missing. An end before the start means after midnight. */
export function fieldsOf(form: EventForm): Partial<Event_> & { starts_at: string } | null {
  const starts = fromInputs(form.date, form.starts)
  if (!starts) return null
  const { online, setting } = form
  const texts = { title: form.title.trim(), place: form.place.trim(), url: form.url.trim() }
  return { ...texts, online, setting, starts_at: starts.toISOString(), ends_at: endOf(form, starts)?.toISOString() ?? null }
}

/** Nothing that begins in the evening ends so much later: the end was meant to lie before the start. */
const LONGEST = 12 * 3_600_000

export function endsBeforeStart(form: EventForm): boolean {
  const starts = fromInputs(form.date, form.starts)
  const ends = starts && endOf(form, starts)
  return Boolean(form.later === 0 && ends && starts && ends.getTime() - starts.getTime() > LONGEST)
}

function endOf({ date, ends, later }: EventForm, starts: Date): Date | null {
  const day = ends ? fromInputs(date, ends) : null
  const end = day && addDays(day, later)
  if (end && end <= starts) end.setDate(end.getDate() + 1)
  return end
}
