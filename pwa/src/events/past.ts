import type { Part } from '../history/steps'
import { t } from '../i18n'
import { keepingWords } from '../i18n/keeping'
import { clockTime, dayAndTime } from '../i18n/time'
import type { Event_ } from '../store/documents'
import { now } from '../store/now'

/** Start and end go together: one put back without the other could end before it starts. */
export function eventParts(): Part<Event_>[] {
  const { name, place, url, setting, settings } = t().events
  return [
    { label: name, fields: ['title'], text: (event) => event.title },
    { label: keepingWords().history.when, fields: ['starts_at', 'ends_at'], text: whenText },
    { label: place, fields: ['place'], text: (event) => event.place },
    { label: url, fields: ['url'], text: (event) => event.url },
    { label: setting, fields: ['setting'], text: (event) => settings[event.setting] },
  ]
}

function whenText({ starts_at, ends_at }: Event_): string {
  return `${dayAndTime(new Date(starts_at), now.value)}–${ends_at ? clockTime(new Date(ends_at)) : ''}`
}
