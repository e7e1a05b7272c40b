import { Check, PenLine, Repeat } from 'lucide'
import { draftPath, startQueue } from '../followups/queue'
import { t } from '../i18n'
import { eventWords } from '../i18n/event-pages'
import { gatheringWords } from '../i18n/gathering'
import { displayName } from '../i18n/names'
import type { Event_ } from '../store/documents'
import { now } from '../store/now'
import { draftingWords } from '../i18n/drafting'
import { Button } from '../ui/Button'
import { Avatar } from '../ui/Avatar'
import { Tag } from '../ui/Chip'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import type { Met } from './board'
import { isOver } from './near'
import { WorthLine } from './WorthLine'

/** Whom one met there, and what has become of it: thanked, replied, met again. */
export function MetList({ event, met }: { event: Event_; met: readonly Met[] }) {
  const words = eventWords()
  const over = isOver(event, now.value)
  if (met.length === 0) {
    return (
      <Section title={words.metTitle}>
        <p class="notice-text">{over ? words.nobody : words.nobodyYet}</p>
      </Section>
    )
  }
  const thanked = met.filter((one) => one.thanked).length
  return (
    <Section title={words.metTitle} aside={words.met(met.length)}>
      <p class="notice-text">{words.thankedCount(thanked, met.length)}</p>
      {over && <WorthLine event={event} />}
      <Tile flush>
        <ul>
          {met.map((one) => (
            <li key={one.contact.id}>
              <MetRow met={one} />
            </li>
          ))}
        </ul>
      </Tile>
      <ThanksQueue met={met} />
    </Section>
  )
}

/** Those who are not thanked yet, one letter after another. */
function ThanksQueue({ met }: { met: readonly Met[] }) {
  const open = met.flatMap(({ thanked, followup }) => (followup && !thanked ? [followup] : []))
  const [first] = open
  if (!first || open.length < 2) return null
  return (
    <Button wide icon={PenLine} href={draftPath(first)} onClick={() => startQueue(open.map(({ id }) => id))}>
      {draftingWords().queue.offer(open.length)}
    </Button>
  )
}

function MetRow({ met: { contact, thanked, replied, metAgain, seenBefore, followup } }: { met: Met }) {
  const words = eventWords()
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
            {seenBefore > 0 && <Tag icon={Repeat}>{gatheringWords().seenBefore(seenBefore + 1)}</Tag>}
            {metAgain && <Tag icon={Check}>{gatheringWords().metAgain}</Tag>}
          </span>
        </>
      }
    />
  )
}
