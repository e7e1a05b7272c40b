import './Timeline.css'
import { MessageSquareText, UsersRound } from 'lucide'
import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { ago, calendarDay } from '../i18n/time'
import type { Contact } from '../store/documents'
import { now } from '../store/now'
import { Button } from '../ui/Button'
import { Section } from '../ui/Section'
import { useGrowing } from '../ui/use-growing'
import { LogExchangeSheet } from './LogExchangeSheet'
import { LogMetSheet } from './LogMetSheet'
import { lastContact, type Moment } from './timeline'
import { TimelineMoment } from './TimelineMoment'

interface TimelineProps {
  contact: Contact
  moments: readonly Moment[]
}

export function Timeline({ contact, moments }: TimelineProps) {
  const words = t().contacts
  const [logging, setLogging] = useState<'met' | 'exchange' | null>(null)
  const last = lastContact(moments)
  const { shown, end } = useGrowing(moments)
  const close = () => setLogging(null)
  return (
    <Section title={words.timeline} aside={words.lastMet(last ? ago(last, now.value) : words.noRecord)}>
      <div class="timeline-actions">
        <Button small icon={UsersRound} opens onClick={() => setLogging('met')}>
          {words.logMet}
        </Button>
        <Button small icon={MessageSquareText} opens onClick={() => setLogging('exchange')}>
          {words.logExchange}
        </Button>
      </div>
      {moments.length === 0 && <p class="notice-text">{words.noTimeline}</p>}
      <ol class="timeline">
        {shown.map((moment) => (
          <li key={moment.id + moment.kind} class={`moment ${moment.kind}`}>
            <time class="moment-day" dateTime={moment.at.toISOString()}>
              {calendarDay(moment.at, now.value)}
            </time>
            <TimelineMoment moment={moment} />
          </li>
        ))}
      </ol>
      <div ref={end} />
      <LogMetSheet contact={contact} open={logging === 'met'} onClose={close} />
      <LogExchangeSheet contact={contact} open={logging === 'exchange'} onClose={close} />
    </Section>
  )
}
