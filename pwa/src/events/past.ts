import type { Part } from '../history/steps'
import { eventWords } from '../i18n/event-pages'
import { gatheringWords } from '../i18n/gathering'
import { keepingWords } from '../i18n/keeping'
import { clockTime } from '../i18n/time'
import type { Community, Event_ } from '../store/documents'
import { now } from '../store/now'
import { rhythmSaid } from './rhythm'
import { spanOf } from './span'

/** Start and end go together: one put back without the other could end before it starts. */
export function eventParts(): Part<Event_>[] {
  const { name, place, url, setting, settings } = eventWords()
  return [
    { label: name, fields: ['title'], text: (event) => event.title },
    { label: keepingWords().history.when, fields: ['starts_at', 'ends_at'], text: whenText },
    { label: place, fields: ['place'], text: (event) => event.place },
    { label: url, fields: ['url'], text: (event) => event.url },
    { label: setting, fields: ['setting'], text: (event) => settings[event.setting] },
  ]
}

function whenText({ starts_at, ends_at }: Event_): string {
  return spanOf(new Date(starts_at), ends_at ? new Date(ends_at) : null, now.value)
}

/** A rhythm goes with the hour from which it is counted: one put back without the other would count other days. */
export function communityParts(): Part<Community>[] {
  const { name, place, url, handle, rhythm } = gatheringWords().communities
  const { setting, settings } = eventWords()
  return [
    { label: name, fields: ['name'], text: (community) => community.name },
    { label: rhythm, fields: ['rhythm', 'first_at', 'time_zone'], text: rhythmText },
    { label: place, fields: ['place'], text: (community) => community.place },
    { label: url, fields: ['url'], text: (community) => community.url },
    { label: handle, fields: ['handle'], text: (community) => community.handle },
    { label: setting, fields: ['setting'], text: (community) => settings[community.setting] },
  ]
}

function rhythmText({ rhythm, first_at }: Community): string {
  return [rhythmSaid(rhythm), rhythm && first_at && clockTime(new Date(first_at))].filter(Boolean).join(' ')
}
