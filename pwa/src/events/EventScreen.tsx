import './EventsScreen.css'
import { ExternalLink, History, MapPin, Pencil, ScanLine, UsersRound } from 'lucide'
import { useState } from 'preact/hooks'
import { RecordTag } from '../contacts/RecordTag'
import { mapUrl, webUrl } from '../contacts/links'
import { t } from '../i18n'
import { eventWords } from '../i18n/event-pages'
import { keepingWords } from '../i18n/keeping'
import type { Event_ } from '../store/documents'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { patch } from '../store/write'
import { gatheringWords } from '../i18n/gathering'
import { spanOf } from './span'
import { Button, IconButton } from '../ui/Button'
import { Tag } from '../ui/Chip'
import { EmptyState } from '../ui/EmptyState'
import { Skeleton } from '../ui/Skeleton'
import { Page, TopBar } from '../ui/TopBar'
import { Toggle } from '../ui/Toggle'
import { Tile } from '../ui/Tile'
import { AfterParty } from './AfterParty'
import { justEnded, question } from './asking'
import { Before } from './Before'
import { Checklist } from './Checklist'
import { DeleteEvent } from './DeleteEvent'
import { EventSheet } from './EventSheet'
import { formOf, type EventForm } from './form'
import { loadEvent, type EventPage } from './load'
import { MetList } from './MetList'
import { isOver } from './near'

const back = () => history.back()

export function EventScreen({ id }: { id: string }) {
  const page = useLive(() => loadEvent(id), [id])
  const words = eventWords()
  if (page) return <Found page={page} />
  return (
    <Page>
      <TopBar title={words.title} onBack={back} />
      {page === null ? <EmptyState drawing="rest" title={words.gone} text={words.goneText} /> : <Skeleton />}
    </Page>
  )
}

function Found({ page: { event, met } }: { page: EventPage }) {
  const words = eventWords()
  const [form, setForm] = useState<EventForm | null>(null)
  const over = isOver(event, now.value)
  const save = (fields: Partial<Event_>) => {
    setForm(null)
    void patch('events', event.id, fields)
  }
  const edit = <IconButton icon={Pencil} label={words.edit} opens onClick={() => setForm(formOf(event))} />
  return (
    <Page>
      <TopBar title={event.title || t().events.untitled} hideTitle onBack={back} actions={edit} />
      <Head event={event} />
      {!over && <Going event={event} />}
      {!over && <Before event={event} />}
      {!over && <Checklist event={event} />}
      <MetList event={event} met={met} />
      <LogSeveral event={event} />
      <div class="event-actions">
        <Button kind="plain" small icon={History} href={`/events/${event.id}/history`}>{keepingWords().history.title}</Button>
        {met.length === 0 && <DeleteEvent event={event} />}
      </div>
      <EventSheet title={words.edit} start={form} onSave={save} onClose={() => setForm(null)} />
    </Page>
  )
}

function Going({ event }: { event: Event_ }) {
  return (
    <div class="event-going">
      <Tile>
        <Toggle label={gatheringWords().going} on={event.going} onChange={(going) => void patch('events', event.id, { going })} />
      </Tile>
      {event.going && <AfterParty event={event} />}
    </div>
  )
}

function LogSeveral({ event }: { event: Event_ }) {
  const { title } = gatheringWords().rapid
  if (new Date(event.starts_at) > now.value) return null
  return (
    <div class="event-actions">
      <Button wide icon={UsersRound} href={`/events/${event.id}/met`}>
        {justEnded(event, now.value) ? question(event, now.value) : title}
      </Button>
    </div>
  )
}

function Head({ event }: { event: Event_ }) {
  const words = eventWords()
  const [page, starts] = [event.url && webUrl(event.url), new Date(event.starts_at)]
  return (
    <div class="event-head">
      <p class="event-title" aria-hidden>
        {event.title || t().events.untitled}
      </p>
      <p class="event-when">
        {spanOf(starts, event.ends_at ? new Date(event.ends_at) : null, now.value)}
        {event.place && <br />}
        {event.place}
      </p>
      <p class="tags">
        <Tag>{words.settings[event.setting]}</Tag>
        <RecordTag id={event.id} />
      </p>
      <div class="event-actions">
        {!isOver(event, now.value) && (
          <Button small kind="primary" icon={ScanLine} href="/capture">
            {words.scanHere}
          </Button>
        )}
        {event.place && (
          <Button small icon={MapPin} href={mapUrl(event.place)}>
            {words.map}
          </Button>
        )}
        {page && (
          <Button small icon={ExternalLink} href={page}>
            {words.open}
          </Button>
        )}
      </div>
    </div>
  )
}
