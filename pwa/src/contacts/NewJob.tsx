import { BriefcaseBusiness } from 'lucide'
import { tieWords } from '../i18n/ties'
import type { Contact, Position } from '../store/documents'
import { Button } from '../ui/Button'
import { Tile } from '../ui/Tile'
import { placeOf } from './standing'
import { takeJob } from './tie-acts'

/** A newer card says something else than what stands here: offered, never written over. */
export function NewJob({ contact, positions }: { contact: Contact; positions: readonly Position[] }) {
  const words = tieWords()
  const latest = latestOf(positions)
  if (!latest?.card_id || placeOf(latest) === placeOf(contact)) return null
  return (
    <div class="notice-kept">
      <Tile tone="quiet">
        <p class="notice-text">{words.newCard(placeOf(latest))}</p>
        <div>
          <Button small icon={BriefcaseBusiness} onClick={() => void takeJob(contact, latest)}>{words.takeJob}</Button>
        </div>
      </Tile>
    </div>
  )
}

function latestOf(positions: readonly Position[]): Position | undefined {
  return [...positions].sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? 1 : -1))[0]
}
