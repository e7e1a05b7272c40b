import { t } from '../i18n'
import type { Event_ } from '../store/documents'
import { now } from '../store/now'
import { ListRow } from '../ui/ListRow'
import { Tile } from '../ui/Tile'
import { eventToAskAfter, question } from './asking'

/** On Home, at an event's end. */
export function AskTile({ events }: { events: readonly Event_[] }) {
  const event = eventToAskAfter(events, now.value)
  if (!event) return null
  const words = t().events
  return (
    <Tile flush>
      <ListRow title={question(event, now.value)} detail={words.askText(event.title || words.untitled)} href={`/events/${event.id}/met`} />
    </Tile>
  )
}
