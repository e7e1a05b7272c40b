import { Check, PenLine } from 'lucide'
import { t } from '../i18n'
import { tieWords } from '../i18n/ties'
import { ago } from '../i18n/time'
import type { Standing } from '../store/documents'
import { now } from '../store/now'
import { Button } from '../ui/Button'
import { Tag } from '../ui/Chip'
import type { Person } from './load-person'
import { cueOf, freshnessOf } from './standing'
import { noteSpoke } from './tie-acts'
import { lastContact } from './timeline'

/** How long since; where that is long, what to write about, and one tap for whoever was spoken to all the same. */
export function FreshnessLine({ person, standing }: { person: Person; standing: Standing }) {
  const { contact, timeline, topics, positions } = person
  const words = tieWords()
  const last = lastContact(timeline)
  const freshness = freshnessOf(standing, now.value)
  if (freshness === 'fresh' || contact.do_not_contact) return last ? <Since last={last} /> : null
  const cue = freshness === 'unrecorded' ? null : cueOf(standing, topics, positions, now.value)
  return (
    <div class="freshness">
      <p class="freshness-line">
        <Tag tone="doubt">{words.freshness[freshness]}</Tag>
        {last && <Since last={last} />}
      </p>
      {cue && <p class="stage-why">{words.cueLead(cue)}</p>}
      <p class="stage-acts">
        <Button small icon={Check} onClick={() => void noteSpoke(contact)}>{words.spoke}</Button>
        {last && contact.relation !== 'work' && (
          <Button small icon={PenLine} href={`/people/${contact.id}?write=keep`}>{words.act.write}</Button>
        )}
      </p>
    </div>
  )
}

function Since({ last }: { last: Date }) {
  return <span class="stage-why">{t().contacts.lastMet(ago(last, now.value))}</span>
}
