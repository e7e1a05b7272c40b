import { t } from '../i18n'
import { eventWords } from '../i18n/event-pages'
import { clockTime, monthDay, nearDay, sentenceCase } from '../i18n/time'
import type { Event_ } from '../store/documents'
import { now } from '../store/now'
import { RecordTag } from '../contacts/RecordTag'
import { Tag } from '../ui/Chip'
import { ListRow } from '../ui/ListRow'

export function EventRow({ event, met }: { event: Event_; met: number }) {
  const words = eventWords()
  const starts = new Date(event.starts_at)
  const { month, day } = monthDay(starts)
  return (
    <ListRow
      href={`/events/${event.id}`}
      start={
        <span class="event-day" aria-hidden>
          <span>{month}</span>
          <b>{day}</b>
        </span>
      }
      title={event.title || t().events.untitled}
      detail={
        <>
          {[sentenceCase(`${nearDay(starts, now.value)} ${clockTime(starts)}`), event.place].filter(Boolean).join(t().ui.between)}
          <span class="tags">
            {event.setting === 'work' && <Tag>{words.settings.work}</Tag>}
            <RecordTag id={event.id} />
          </span>
        </>
      }
      end={met > 0 && words.met(met)}
    />
  )
}
