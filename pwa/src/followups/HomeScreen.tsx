import './HomeScreen.css'
import { Settings } from 'lucide'
import { NextEvent } from '../events/NextEvent'
import { t } from '../i18n'
import { calendarDay, nearDay, sentenceCase } from '../i18n/time'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { syncNow } from '../store/sync'
import { IconButton } from '../ui/Button'
import { lazy } from '../ui/lazy'
import { usePainted } from '../ui/painted'
import { Section } from '../ui/Section'
import { Skeleton } from '../ui/Skeleton'
import { Page, TopBar } from '../ui/TopBar'
import { A_FEW, agendaOf, type Due } from './agenda'
import { DueList } from './DueList'
import { loadOpen } from './load'

// Seldom seen, or not at once: none of it need hold up the first screen.
const ReminderOffer = lazy(async () => (await import('./ReminderOffer')).ReminderOffer, () => null)
const Digest = lazy(async () => (await import('./Digest')).Digest, () => null)
const QueueOffer = lazy(async () => (await import('./QueueOffer')).QueueOffer, () => null)
const UntaggedTile = lazy(async () => (await import('./UntaggedTile')).UntaggedTile, () => null)
const ZoneOffer = lazy(async () => (await import('./ZoneOffer')).ZoneOffer, () => null)
const LastKnown = lazy(async () => (await import('../contacts/LastKnown')).LastKnown, () => null)
const PullToRefresh = lazy(async () => (await import('../ui/PullToRefresh')).PullToRefresh, () => null)
const SyncTag = lazy(async () => (await import('./SyncTag')).SyncTag, () => null)
const NothingDue = lazy(async () => (await import('./NothingDue')).NothingDue, () => null)

export function HomeScreen() {
  const dues = useLive(loadOpen)
  const people = useLive(() => db.contacts.count())
  const painted = usePainted()
  return (
    <Page tabbed>
      <PullToRefresh onRefresh={syncNow} />
      <TopBar title={t().app.home} actions={<HomeActions />} />
      <p class="home-date">{painted ? calendarDay(now.value, now.value) : '\u00a0'}</p>
      <LastKnown />
      {painted && dues && people !== undefined ? <Today dues={dues} people={people} /> : <Skeleton />}
    </Page>
  )
}

function HomeActions() {
  return (
    <>
      <SyncTag />
      <IconButton icon={Settings} label={t().app.settings} href="/settings" />
    </>
  )
}

function Today({ dues, people }: { dues: readonly Due[]; people: number }) {
  const { today, coming } = agendaOf(dues, now.value)
  return (
    <div class="home">
      <NextEvent />
      <ReminderOffer />
      <ZoneOffer />
      <UntaggedTile />
      {today.length > 0 ? (
        <Section title={t().followups.due} aside={today.length}>
          {today.length > A_FEW ? <Digest dues={today} /> : <DueList dues={today} />}
          <QueueOffer dues={today} />
        </Section>
      ) : (
        <NothingDue people={people} later={coming.length > 0} />
      )}
      {coming.map(({ day, dues: group }) => (
        <Section key={day.getTime()} title={sentenceCase(nearDay(day, now.value))}>
          <DueList dues={group} />
        </Section>
      ))}
    </div>
  )
}
