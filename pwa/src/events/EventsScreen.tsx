import './EventsScreen.css'
import { ClipboardPaste } from 'lucide'
import { useState } from 'preact/hooks'
import { eventWords } from '../i18n/event-pages'
import { addDays } from '../i18n/time'
import { blankEvent } from '../store/blank'
import type { Event_ } from '../store/documents'
import { newId } from '../store/ids'
import { useLive } from '../store/live'
import { MeetRows } from '../meets/MeetRows'
import { now } from '../store/now'
import { refresh } from '../store/refresh'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { PullToRefresh } from '../ui/PullToRefresh'
import { Section } from '../ui/Section'
import { Skeleton } from '../ui/Skeleton'
import { Page, TopBar } from '../ui/TopBar'
import { addEvent } from './add'
import { EventRows } from './EventRows'
import { EventSheet } from './EventSheet'
import { newForm, type EventForm } from './form'
import { FindSection } from './FindSection'
import { CommunitiesSection } from './CommunitiesSection'
import { loadEvents } from './load'
import { Planned } from './Planned'
import { isOver } from './near'

export function EventsScreen() {
  const events = useLive(loadEvents)
  const words = eventWords()
  return (
    <Page tabbed>
      <PullToRefresh onRefresh={refresh} />
      <TopBar title={words.title} />
      <QuickAdd />
      <MeetRows />
      {!events && <Skeleton />}
      {events?.length === 0 && <EmptyState drawing="gate" title={words.emptyTitle} text={words.emptyText} />}
      {events && events.length > 0 && <Lists events={events} />}
      <CommunitiesSection />
      <FindSection />
    </Page>
  )
}

/** Tomorrow's event in two taps: the day, then Save. */
function QuickAdd() {
  const words = eventWords()
  const [form, setForm] = useState<EventForm | null>(null)
  const start = (days: number) => setForm(newForm(addDays(now.value, days)))
  const add = (fields: Partial<Event_> & { starts_at: string }) => {
    setForm(null)
    void addEvent(blankEvent({ id: newId(), ...fields }))
  }
  return (
    <Section title={words.quick}>
      <div class="quick-add">
        <Button opens onClick={() => start(0)}>{words.today}</Button>
        <Button opens onClick={() => start(1)}>{words.tomorrow}</Button>
        <Button opens onClick={() => start(7)}>{words.otherDay}</Button>
      </div>
      <Button small kind="plain" icon={ClipboardPaste} href="/events/import">{words.fromPage}</Button>
      <EventSheet title={words.add} start={form} onSave={add} onClose={() => setForm(null)} />
      <Planned />
    </Section>
  )
}

type Listed = readonly Event_[]

function Lists({ events }: { events: Listed }) {
  const words = eventWords()
  const upcoming = events.filter((event) => !isOver(event, now.value)).reverse()
  const past = events.filter((event) => isOver(event, now.value))
  return (
    <>
      <Section title={words.upcoming}>
        {upcoming.length > 0 ? <EventRows events={upcoming} /> : <p class="notice-text">{words.noUpcoming}</p>}
      </Section>
      {past.length > 0 && (
        <Section title={words.past}>
          <EventRows events={past} />
        </Section>
      )}
    </>
  )
}
