import './FollowupRow.css'
import { Circle, Clock3 } from 'lucide'
import { useId, useState } from 'preact/hooks'
import { t } from '../i18n'
import { politeName } from '../i18n/names'
import { daysBetween, nearDay } from '../i18n/time'
import { IconButton } from '../ui/Button'
import { Anchor } from '../ui/Anchor'
import { Icon } from '../ui/Icon'
import { lazy } from '../ui/lazy'
import type { Due } from './agenda'
import { ICONS } from './icons'
import { kindOf, whyOf } from './why'

const SnoozeSheet = lazy(async () => (await import('./SnoozeSheet')).SnoozeSheet, () => null)

interface FollowupRowProps {
  due: Due
  now: Date
  /** On the person's own page the name would only repeat the title. */
  nameless?: boolean | undefined
}

export function FollowupRow({ due, now, nameless }: FollowupRowProps) {
  const { followup, contact } = due
  const [snoozing, setSnoozing] = useState(false)
  const words = t().followups
  const kind = kindOf(followup)
  const name = useId()
  const about = nameless ? undefined : name
  return (
    <li class="followup">
      <button
        class="followup-done"
        type="button"
        aria-label={words.done}
        aria-describedby={about}
        onClick={() => void completed(due)}
      >
        <Icon of={Circle} size={26} />
      </button>
      <Anchor class="followup-main" href={`/people/${contact.id}?draft=${followup.id}`}>
        {!nameless && <span class="followup-name" id={name}>{politeName(contact) || t().contacts.unnamed}</span>}
        <span class="followup-why">{whyOf(due, now)}</span>
        <span class="followup-foot">
          <span class="followup-write">
            <Icon of={ICONS[kind]} size={15} />
            {words.write[kind]}
          </span>
          <Waiting since={new Date(followup.due_at)} now={now} />
        </span>
      </Anchor>
      <IconButton icon={Clock3} label={words.snooze} about={about} opens onClick={() => setSnoozing(true)} />
      {snoozing && <SnoozeSheet due={due} now={now} onClose={() => setSnoozing(false)} />}
    </li>
  )
}

/** Its words are said afterwards: they need not hold up the list. */
async function completed({ followup, contact }: Due): Promise<void> {
  const { complete } = await import('./act')
  await complete(followup, contact)
}

/** How long it has been standing; said quietly, as nobody is to be shamed. */
function Waiting({ since, now }: { since: Date; now: Date }) {
  if (daysBetween(since, now) < 1) return null
  return <span class="followup-waiting">{t().followups.planned(nearDay(since, now))}</span>
}
