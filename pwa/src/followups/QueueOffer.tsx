import { PenLine } from 'lucide'
import { draftingWords } from '../i18n/drafting'
import { Button } from '../ui/Button'
import type { Due } from './agenda'
import { draftPath, startQueue } from './queue'

/** Several thanks are written one after another, each a letter of its own; never in bulk. */
export function QueueOffer({ dues }: { dues: readonly Due[] }) {
  const thanks = dues.map(({ followup }) => followup).filter(({ why }) => why === 'thanks')
  const [first] = thanks
  if (!first || thanks.length < 2) return null
  return (
    <Button wide icon={PenLine} href={draftPath(first)} onClick={() => startQueue(thanks.map(({ id }) => id))}>
      {draftingWords().queue.offer(thanks.length)}
    </Button>
  )
}
