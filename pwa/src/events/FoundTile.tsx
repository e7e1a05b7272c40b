import { CalendarCheck } from 'lucide'
import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { eventWords } from '../i18n/event-pages'
import { gatheringWords } from '../i18n/gathering'
import { calendarDay } from '../i18n/time'
import type { FoundEvent } from '../store/documents'
import { blankEvent } from '../store/blank'
import { newId } from '../store/ids'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { ListRow } from '../ui/ListRow'
import { Tile } from '../ui/Tile'
import { addEvent } from './add'
import { EventSheet } from './EventSheet'
import type { EventForm } from './form'
import { alreadyIn, eventOf, formOfFound, isWhole } from './found'
import { spanOf } from './span'

/** What was understood, to be looked at: one tap saves it, another changes it first. */
export function FoundTile({ found }: { found: FoundEvent }) {
  const words = gatheringWords().importing
  const [form, setForm] = useState<EventForm | null>(null)
  const [id] = useState(newId)
  const known = useLive(async () => (await db.events.get(id)) ?? alreadyIn(await db.events.toArray(), found) ?? null, [id, found])
  const change = () => setForm(formOfFound(found, now.value))
  if (known === undefined) return null
  return (
    <Tile>
      <h3 class="found-title">{found.title || words.noTitle}</h3>
      <Facts found={found} />
      {known ? (
        <ListRow href={`/events/${known.id}`} start={<Icon of={CalendarCheck} size={20} />} title={words.here} />
      ) : (
        <div class="found-acts">
          {isWhole(found) && <Button kind="primary" onClick={() => void addEvent(eventOf(found, id))}>{words.save}</Button>}
          <Button kind={isWhole(found) ? 'secondary' : 'primary'} opens onClick={change}>
            {isWhole(found) ? words.change : words.check}
          </Button>
        </div>
      )}
      <EventSheet title={eventWords().add} start={form} onClose={() => setForm(null)}
        onSave={(fields) => {
          setForm(null)
          void addEvent(blankEvent({ id, ...fields }))
        }} />
    </Tile>
  )
}

function Facts({ found: { starts_at, ends_at, timed, place, online, url } }: { found: FoundEvent }) {
  const words = gatheringWords().importing
  const lines = [
    starts_at ? said(new Date(starts_at), ends_at ? new Date(ends_at) : null, timed) : words.noDate,
    starts_at && !timed ? words.noHour : '',
    [place, online && place !== words.online ? words.online : ''].filter(Boolean).join(t().ui.between),
    url,
  ]
  return (
    <p class="found-facts">
      {lines.filter(Boolean).map((line) => <span key={line}>{line}</span>)}
    </p>
  )
}

function said(starts: Date, ends: Date | null, timed: boolean): string {
  return timed ? spanOf(starts, ends, now.value) : calendarDay(starts, now.value)
}
