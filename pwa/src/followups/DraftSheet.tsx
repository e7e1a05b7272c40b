import type { Occasion } from '../drafts/kind'
import { draftingWords } from '../i18n/drafting'
import { t } from '../i18n'
import { politeName } from '../i18n/names'
import type { Meet } from '../store/documents'
import { useLive } from '../store/live'
import { Sheet } from '../ui/Sheet'
import { Skeleton } from '../ui/Skeleton'
import { DraftForm } from './DraftForm'
import { loadLetter, loadLetterAbout, loadLetterTo } from './letter'
import { QueuePlace } from './QueuePlace'

/** What is to be written: what a follow-up is for, or to somebody for whom nothing is due, perhaps about a group meeting. */
export type Errand = { followupId: string } | { contactId: string; occasion: Occasion; meet?: Meet }

interface DraftSheetProps {
  errand: Errand
  onClose: () => void
}

export function DraftSheet({ errand, onClose }: DraftSheetProps) {
  const letter = useLive(() => load(errand), [JSON.stringify(errand)])
  const words = draftingWords()
  return (
    <Sheet open title={words.titles[letter?.input.occasion ?? 'contact']} onClose={onClose}>
      {letter ? (
        <>
          <div class="draft-to">
            <p>{words.toWhom(politeName(letter.contact) || t().contacts.unnamed)}</p>
            {letter.followupId && <QueuePlace followupId={letter.followupId} />}
          </div>
          <DraftForm letter={letter} onClose={onClose} />
        </>
      ) : (
        <Skeleton rows={3} />
      )}
    </Sheet>
  )
}

function load(errand: Errand) {
  if ('followupId' in errand) return loadLetter(errand.followupId)
  const { contactId, occasion, meet } = errand
  return meet ? loadLetterAbout(meet, contactId, occasion) : loadLetterTo(contactId, occasion)
}
