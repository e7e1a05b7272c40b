import './Timeline.css'
import { MessageSquareText, UsersRound } from 'lucide'
import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { ago, calendarDay } from '../i18n/time'
import type { Contact } from '../store/documents'
import { now } from '../store/now'
import { Anchor } from '../ui/Anchor'
import { Button } from '../ui/Button'
import { Tag } from '../ui/Chip'
import { Section } from '../ui/Section'
import { LogExchangeSheet } from './LogExchangeSheet'
import { LogMetSheet } from './LogMetSheet'
import { RecordTag } from './RecordTag'
import type { Moment } from './timeline'

interface TimelineProps {
  contact: Contact
  moments: readonly Moment[]
}

export function Timeline({ contact, moments }: TimelineProps) {
  const words = t().contacts
  const [logging, setLogging] = useState<'met' | 'exchange' | null>(null)
  const since = moments[0] ? ago(moments[0].at, now.value) : words.noRecord
  const close = () => setLogging(null)
  return (
    <Section title={words.timeline} aside={words.lastMet(since)}>
      <div class="timeline-actions">
        <Button small icon={UsersRound} onClick={() => setLogging('met')}>
          {words.logMet}
        </Button>
        <Button small icon={MessageSquareText} onClick={() => setLogging('exchange')}>
          {words.logExchange}
        </Button>
      </div>
      {moments.length === 0 && <p class="notice-text">{words.noTimeline}</p>}
      <ol class="timeline">
        {moments.map((moment) => (
          <li key={moment.id} class={`moment ${moment.kind}`}>
            <time class="moment-day" dateTime={moment.at.toISOString()}>
              {calendarDay(moment.at, now.value)}
            </time>
            {moment.kind === 'met' ? <Met moment={moment} /> : <Exchange moment={moment} />}
          </li>
        ))}
      </ol>
      <LogMetSheet contact={contact} open={logging === 'met'} onClose={close} />
      <LogExchangeSheet contact={contact} open={logging === 'exchange'} onClose={close} />
    </Section>
  )
}

function Met({ moment: { encounter, event, topics } }: { moment: Extract<Moment, { kind: 'met' }> }) {
  const words = t().contacts
  const where = event?.title || encounter.place
  const what = where ? words.metAt(where) : words.met
  return (
    <>
      <p class="moment-what">{event ? <Anchor href={`/events/${event.id}`}>{what}</Anchor> : what}</p>
      <p class="tags">
        {topics.map((topic) => (
          <Tag key={topic}>{topic}</Tag>
        ))}
        {encounter.hit_it_off && <Tag tone="accent">{words.hitItOff}</Tag>}
        {encounter.private_talk && <Tag>{words.privateTalk}</Tag>}
        {encounter.setting === 'work' && <Tag>{words.settings.work}</Tag>}
        <RecordTag id={encounter.id} />
      </p>
      {encounter.promise && <p class="moment-text">{words.promise(encounter.promise)}</p>}
      {encounter.learned && <p class="moment-text">{words.learned(encounter.learned)}</p>}
      {encounter.note && <p class="moment-text">{encounter.note}</p>}
    </>
  )
}

function Exchange({ moment: { interaction } }: { moment: Extract<Moment, { kind: 'exchange' }> }) {
  const { channels, directions, exchange } = t().contacts
  const channel = channels[interaction.channel as keyof typeof channels] ?? interaction.channel
  return (
    <>
      <p class="moment-what">{exchange(channel, directions[interaction.direction])}</p>
      <p class="tags"><RecordTag id={interaction.id} /></p>
      {interaction.note && <p class="moment-text">{interaction.note}</p>}
    </>
  )
}
