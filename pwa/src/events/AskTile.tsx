import { gatheringWords } from '../i18n/gathering'
import { t } from '../i18n'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { ListRow } from '../ui/ListRow'
import { Tile } from '../ui/Tile'
import { eventToAskAfter } from './asking'

const TWO_DAYS = 2 * 86_400_000

/** On Home, at an event's end. */
export function AskTile() {
  const since = new Date(now.value.getTime() - TWO_DAYS).toISOString()
  const events = useLive(() => db.events.where('starts_at').above(since).toArray(), [since.slice(0, 13)])
  const event = eventToAskAfter(events ?? [], now.value)
  if (!event) return null
  const words = gatheringWords().rapid
  return (
    <Tile flush>
      <ListRow title={words.ask} detail={words.askText(event.title || t().events.untitled)} href={`/events/${event.id}/met`} />
    </Tile>
  )
}
