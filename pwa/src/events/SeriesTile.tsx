import { CalendarSync } from 'lucide'
import { useState } from 'preact/hooks'
import { gatheringWords } from '../i18n/gathering'
import { t } from '../i18n'
import { dayAndTime } from '../i18n/time'
import { newId } from '../store/ids'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { remove, save } from '../store/write'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { ListRow } from '../ui/ListRow'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { rhythmSaid } from './rhythm'
import { communityIn, communityOf, type Meeting } from './series'

/** A whole rhythm in one tap: its meetings then appear by themselves. */
export function SeriesTile({ meeting }: { meeting: Meeting }) {
  const words = gatheringWords().importing
  const [id] = useState(newId)
  const known = useLive(async () => (await db.communities.get(id)) ?? communityIn(await db.communities.toArray(), meeting) ?? null, [id, meeting])
  const add = async () => {
    await save('communities', communityOf(meeting, id))
    toast(words.seriesAdded, { label: t().ui.undo, run: () => void remove('communities', id) })
  }
  if (known === undefined) return null
  const next = meeting.starts_at ? words.next(dayAndTime(new Date(meeting.starts_at), now.value)) : ''
  return (
    <Tile tone="accent">
      <h3 class="found-title">{meeting.title}</h3>
      <p class="found-facts">
        <span>{rhythmSaid(meeting.series.rhythm)}</span>
        <span>{[next, meeting.place].filter(Boolean).join(t().ui.between)}</span>
      </p>
      {known ? (
        <ListRow href={`/events/communities/${known.id}`} start={<Icon of={CalendarSync} size={20} />} title={words.seriesHere} />
      ) : (
        <>
          <p class="notice-text">{words.seriesText}</p>
          <div class="found-acts">
            <Button kind="primary" icon={CalendarSync} onClick={() => void add()}>{words.series}</Button>
          </div>
        </>
      )}
    </Tile>
  )
}
