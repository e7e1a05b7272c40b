import { NextEvent } from '../events/NextEvent'
import { t } from '../i18n'
import { nearDay, sentenceCase } from '../i18n/time'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { lazy } from '../ui/lazy'
import { Section } from '../ui/Section'
import { Skeleton } from '../ui/Skeleton'
import { A_FEW, agendaOf, type Due } from './agenda'
import { DueList } from './DueList'
import { loadOpen } from './load'

// Most days there is somebody to contact: the drawing and its words need not hold up the first screen.
const ReminderOffer = lazy(async () => (await import('./ReminderOffer')).ReminderOffer, () => null)
const Digest = lazy(async () => (await import('./Digest')).Digest, () => null)
const QueueOffer = lazy(async () => (await import('./QueueOffer')).QueueOffer, () => null)
const AskTile = lazy(async () => (await import('../events/AskTile')).AskTile, () => null)
const UntaggedTile = lazy(async () => (await import('./UntaggedTile')).UntaggedTile, () => null)
const ZoneOffer = lazy(async () => (await import('./ZoneOffer')).ZoneOffer, () => null)
const MovesTile = lazy(async () => (await import('../insight/MovesTile')).MovesTile, () => null)
const NothingDue = lazy(async () => (await import('./NothingDue')).NothingDue, () => null)

/** Whom to write to, as the database has it. */
export function Today() {
  const dues = useLive(loadOpen)
  const begun = useLive(hasBegun)
  if (!dues || begun === undefined) return <Skeleton />
  const { today, coming } = agendaOf(dues, now.value)
  return (
    <div class="home">
      <NextEvent />
      <ReminderOffer />
      <ZoneOffer />
      <AskTile />
      <UntaggedTile />
      {today.length > 0 ? (
        <Section title={t().followups.due} aside={today.length}>
          <Few dues={today} />
          <QueueOffer dues={today} />
        </Section>
      ) : (
        <NothingDue begun={begun} later={coming.length > 0} />
      )}
      <MovesTile />
      {coming.map(({ day, dues: group }) => (
        <Section key={day.getTime()} title={sentenceCase(nearDay(day, now.value))}>
          <Few dues={group} byHour />
        </Section>
      ))}
    </div>
  )
}

/** Whom one knew before is noted on the first evening: that is not yet to meet anybody. */
async function hasBegun(): Promise<boolean> {
  return (await db.contacts.filter(({ relation }) => relation !== 'old_friend').first()) !== undefined
}

/** No more than can be taken in at a glance, and the others at a tap. */
function Few({ dues, byHour }: { dues: readonly Due[]; byHour?: boolean }) {
  return dues.length > A_FEW ? <Digest dues={dues} byHour={byHour} /> : <DueList dues={dues} />
}
