import { navigate } from 'wouter-preact/use-browser-location'
import { draftingWords } from '../i18n/drafting'
import { Button } from '../ui/Button'
import { afterThis, queue } from './queue'

/** Where one is among the thanks to write, and the way past somebody for now. */
export function QueuePlace({ followupId }: { followupId: string }) {
  const { left, all } = queue.value ?? { left: [], all: 0 }
  const words = draftingWords().queue
  if (left[0] !== followupId) return null
  const skip = async () => navigate((await afterThis(followupId)) ?? '/', { replace: true })
  return (
    <div class="draft-queue">
      <span>{words.place(all - left.length + 1, all)}</span>
      {left.length > 1 && (
        <Button kind="plain" small onClick={() => void skip()}>
          {words.skip}
        </Button>
      )}
    </div>
  )
}
