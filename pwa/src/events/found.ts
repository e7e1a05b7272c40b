import { dateValue, startOfDay } from '../i18n/time'
import { blankEvent } from '../store/blank'
import type { Event_, FoundEvent } from '../store/documents'
import { formOf, newForm, type EventForm } from './form'

/** Says all that an event must: it is saved as it is. */
export function isWhole(found: FoundEvent): found is FoundEvent & { starts_at: string } {
  return Boolean(found.title && found.starts_at && found.timed)
}

export function eventOf(found: FoundEvent & { starts_at: string }, id: string): Event_ {
  const { title, starts_at, ends_at, place, online, url } = found
  return blankEvent({ id, title, starts_at, ends_at, place, online, url })
}

/** What is known of it stands in the form; without a day that is left to the person, without an hour it is the usual one. */
export function formOfFound(found: FoundEvent, today: Date): EventForm {
  const { title, place, url, online, starts_at, timed } = found
  const said = { title, place, url, online }
  if (!starts_at) return { ...newForm(today), ...said, date: '' }
  if (!timed) return { ...newForm(new Date(starts_at)), ...said, date: dateValue(new Date(starts_at)) }
  return formOf(eventOf({ ...found, starts_at }, ''))
}

/** The same gathering, noted before: at that moment, or on that day, and of that name or page. */
export function alreadyIn(events: readonly Event_[], found: FoundEvent): Event_ | undefined {
  if (!found.starts_at) return events.find(({ url }) => url && url === found.url)
  const starts = momentOf(found.starts_at, found.timed)
  return events.find((event) => momentOf(event.starts_at, found.timed) === starts && isSame(event, found))
}

const isSame = (event: Event_, { title, url }: FoundEvent) => Boolean((title && event.title === title) || (url && event.url === url))

const momentOf = (at: string, timed: boolean) => (timed ? new Date(at) : startOfDay(new Date(at))).getTime()
