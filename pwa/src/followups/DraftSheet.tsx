import { draftingWords } from '../i18n/drafting'
import { t } from '../i18n'
import { politeName } from '../i18n/names'
import { useLive } from '../store/live'
import { Sheet } from '../ui/Sheet'
import { Skeleton } from '../ui/Skeleton'
import { DraftForm } from './DraftForm'
import { loadLetter } from './letter'
import { QueuePlace } from './QueuePlace'

interface DraftSheetProps {
  followupId: string
  onClose: () => void
}

export function DraftSheet({ followupId, onClose }: DraftSheetProps) {
  const letter = useLive(() => loadLetter(followupId), [followupId])
  const words = draftingWords()
  return (
    <Sheet open title={words.titles[letter?.input.occasion ?? 'contact']} onClose={onClose}>
      {letter ? (
        <>
          <div class="draft-to">
            <p>{words.toWhom(politeName(letter.due.contact) || t().contacts.unnamed)}</p>
            <QueuePlace followupId={followupId} />
          </div>
          <DraftForm letter={letter} onClose={onClose} />
        </>
      ) : (
        <Skeleton rows={3} />
      )}
    </Sheet>
  )
}
