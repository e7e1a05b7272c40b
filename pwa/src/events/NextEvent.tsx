import './NextEvent.css'
import { ChevronRight } from 'lucide'
import { t } from '../i18n'
import { clockTime, nearDay, sentenceCase } from '../i18n/time'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { Anchor } from '../ui/Anchor'
import { Icon } from '../ui/Icon'
import { isOn, nearEvent } from './near'

/** What to do first: tomorrow's event, or the one that is on. */
export function NextEvent() {
  const events = useLive(() => db.events.where('starts_at').above(twoDaysAgo()).toArray())
  const event = nearEvent(events ?? [], now.value)
  if (!event) return null
  const starts = new Date(event.starts_at)
  const words = t().followups
  const when = sentenceCase(`${nearDay(starts, now.value)} ${clockTime(starts)}`)
  return (
    <Anchor class="next-event" href={`/events/${event.id}`}>
      <span class="next-event-main">
        <span class="next-event-title">{isOn(event, now.value) ? words.nowAtEvent : words.nextEvent(when)}</span>
        <span class="next-event-name">{[event.title || t().events.untitled, event.place].filter(Boolean).join(t().ui.between)}</span>
      </span>
      <Icon of={ChevronRight} size={18} />
    </Anchor>
  )
}

function twoDaysAgo(): string {
  return new Date(now.value.getTime() - 2 * 86_400_000).toISOString()
}
