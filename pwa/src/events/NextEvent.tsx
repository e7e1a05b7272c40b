import './NextEvent.css'
import { ChevronRight } from 'lucide'
import { t } from '../i18n'
import { clockTime, nearDay, sentenceCase } from '../i18n/time'
import type { Event_ } from '../store/documents'
import { now } from '../store/now'
import { Anchor } from '../ui/Anchor'
import { Icon } from '../ui/Icon'
import { isOn } from './near'

/** What to do first: tomorrow's event, or the one that is on. */
export function NextEvent({ event }: { event: Event_ }) {
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
