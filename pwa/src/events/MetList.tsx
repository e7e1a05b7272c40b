import { Check } from 'lucide'
import { t } from '../i18n'
import { displayName } from '../i18n/names'
import type { Event_ } from '../store/documents'
import { now } from '../store/now'
import { Avatar } from '../ui/Avatar'
import { Tag } from '../ui/Chip'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import type { Met } from './board'
import { isOver } from './near'

/** Whom one met there, and who has been thanked; before the event, what to do at it. */
export function MetList({ event, met }: { event: Event_; met: readonly Met[] }) {
  const words = t().events
  const over = isOver(event, now.value)
  if (met.length === 0 && !over) return <Ahead />
  if (met.length === 0) {
    return (
      <Section title={words.metTitle}>
        <p class="notice-text">{words.nobody}</p>
      </Section>
    )
  }
  const thanked = met.filter((one) => one.thanked).length
  return (
    <Section title={words.metTitle} aside={words.met(met.length)}>
      <p class="notice-text">{words.thankedCount(thanked, met.length)}</p>
      <Tile flush>
        <ul>
          {met.map((one) => (
            <li key={one.contact.id}>
              <MetRow met={one} />
            </li>
          ))}
        </ul>
      </Tile>
    </Section>
  )
}

function Ahead() {
  const words = t().events
  return (
    <>
      <Section title={words.nextSteps}>
        <ul class="event-steps">
          <li>{words.firstStep}</li>
          <li>{words.afterParty}</li>
        </ul>
      </Section>
      <Section title={words.metTitle}>
        <p class="notice-text">{words.nobodyYet}</p>
      </Section>
    </>
  )
}

function MetRow({ met: { contact, thanked, replied, followup } }: { met: Met }) {
  const words = t().events
  const name = displayName(contact)
  const draft = followup && !thanked ? `?draft=${followup.id}` : ''
  return (
    <ListRow
      href={`/people/${contact.id}${draft}`}
      start={<Avatar name={name || contact.company} />}
      title={name || t().contacts.unnamed}
      detail={
        <>
          {[contact.company, contact.title].filter(Boolean).join(' ')}
          <span class="tags">
            <Tag icon={thanked ? Check : undefined}>{thanked ? words.thanked : words.toThank}</Tag>
            {replied && <Tag icon={Check}>{words.replied}</Tag>}
          </span>
        </>
      }
    />
  )
}
