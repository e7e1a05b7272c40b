import { tendingWords } from '../i18n/tending'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'

/** Before the first person one meets it leads to the first evening (the round button below scans); afterwards it lets one rest. */
export function NothingDue({ begun, later }: { begun: boolean; later: boolean }) {
  const words = tendingWords().empty
  if (!begun) {
    return (
      <EmptyState drawing="two" title={words.newTitle} text={words.newText}>
        <Button kind="primary" href="/first-evening">
          {words.evening}
        </Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState drawing="rest" title={words.restTitle} text={later ? words.restComing : words.restText}>
      {!later && <Button href="/events">{words.event}</Button>}
    </EmptyState>
  )
}
