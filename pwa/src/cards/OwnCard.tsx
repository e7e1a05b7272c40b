import type { ComponentChildren } from 'preact'
import { cardWords } from '../i18n/cards'
import type { Draft } from '../store/schema'
import { Button } from '../ui/Button'
import { toast } from '../ui/toast'
import { dropFromDraft } from './draft'
import { finishOwnCard } from './finish'
import { safely } from './safely'
import { CardPhotos, Leave } from './Tagging'

interface OwnCardProps {
  draft: Draft
  /** About the photo just taken. */
  notice?: ComponentChildren
  onAddBack: () => void
  onLeave: () => void
}

/** One's own card: the same two taps, and nothing to tag. */
export function OwnCard({ draft, notice, onAddBack, onLeave }: OwnCardProps) {
  const cards = cardWords()
  const finish = async () => {
    await safely(finishOwnCard())
    toast(cards.ownSaved)
    onLeave()
  }
  return (
    <main class="tagging">
      <Leave ask onLeave={onLeave} />
      <div class="tagging-body">
        <h1>{cards.ownCard}</h1>
        <CardPhotos photos={draft.photos} onAddBack={onAddBack} onRetake={(sha) => void dropFromDraft(sha)} />
        {notice}
        <p>{cards.ownCardText}</p>
      </div>
      <div class="tagging-done">
        <Button kind="primary" wide onClick={() => void finish()}>
          {cards.done}
        </Button>
      </div>
    </main>
  )
}
