import { isEveningOver } from '../accounts/putting-off'
import { t } from '../i18n'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'

interface NothingDueProps {
  begun: boolean
  later: boolean
  /** An event is near; `there`: it is on. */
  awaited: boolean
  there: boolean
}

/** Before the first person one meets it leads to the first evening (the round button below scans); afterwards it lets one rest. */
export function NothingDue({ begun, later, awaited, there }: NothingDueProps) {
  const words = t().followups.empty
  if (!begun) {
    return (
      <EmptyState drawing="two" title={words.newTitle} text={words.newText}>
        {/* What is tomorrow stands above, and comes first; on the evening itself it is too late to prepare. */}
        {!there && !isEveningOver() && <Button kind={awaited ? 'secondary' : 'primary'} href="/first-evening">{words.evening}</Button>}
      </EmptyState>
    )
  }
  return (
    <EmptyState drawing="rest" title={words.restTitle} text={there ? words.restThere : later ? words.restComing : words.restText}>
      {!later && !there && <Button href="/events">{words.event}</Button>}
    </EmptyState>
  )
}
