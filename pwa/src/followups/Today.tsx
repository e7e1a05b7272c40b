import { AskTile } from '../events/AskTile'
import { isOn, nearEvent } from '../events/near'
import { NextEvent } from '../events/NextEvent'
import { t } from '../i18n'
import { nearDay, sentenceCase } from '../i18n/time'
import { now } from '../store/now'
import { lazy } from '../ui/lazy'
import { usePainted } from '../ui/painted'
import { Section } from '../ui/Section'
import { A_FEW, agendaOf, type Due } from './agenda'
import type { Day } from './day'
import { Digest } from './Digest'
import { DueList } from './DueList'
import { NothingDue } from './NothingDue'
import { UntaggedTile } from './UntaggedTile'

// What is offered now and then, and what the server works out, need not hold up the first picture.
const ReminderOffer = lazy(async () => (await import('./ReminderOffer')).ReminderOffer, () => null)
const QueueOffer = lazy(async () => (await import('./QueueOffer')).QueueOffer, () => null)
const ZoneOffer = lazy(async () => (await import('./ZoneOffer')).ZoneOffer, () => null)
const MovesTile = lazy(async () => (await import('../insight/MovesTile')).MovesTile, () => null)

/** Whom to write to, and what else the day asks for. */
export function Today({ dues, events, untagged, begun }: Day) {
  const { today, coming } = agendaOf(dues, now.value)
  const painted = usePainted()
  const near = nearEvent(events, now.value)
  return (
    <div class="home">
      {near && <NextEvent event={near} />}
      <AskTile events={events} />
      {untagged > 0 && <UntaggedTile count={untagged} />}
      {today.length > 0 ? (
        <Section title={t().followups.due} aside={today.length}>
          <Few dues={today} />
          <QueueOffer dues={today} />
        </Section>
      ) : (
        <NothingDue begun={begun} later={coming.length > 0} awaited={near !== undefined} there={near !== undefined && isOn(near, now.value)} />
      )}
      {/* These come when the rows stand already, which must not give way beneath a finger. */}
      <ReminderOffer />
      <ZoneOffer />
      <MovesTile />
      {/* Two weeks are drawn after the first picture, which they lie beneath. */}
      {painted && coming.map(({ day, dues: group }) => (
        <Section key={day.getTime()} title={sentenceCase(nearDay(day, now.value))}>
          <Few dues={group} byHour />
        </Section>
      ))}
    </div>
  )
}

/** No more than can be taken in at a glance, and the others at a tap. */
function Few({ dues, byHour }: { dues: readonly Due[]; byHour?: boolean }) {
  return dues.length > A_FEW ? <Digest dues={dues} byHour={byHour} /> : <DueList dues={dues} />
}
