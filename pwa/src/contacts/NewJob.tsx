import { BriefcaseBusiness } from 'lucide'
import { knownWords } from '../i18n/known'
import { tieWords } from '../i18n/ties'
import type { Position } from '../store/documents'
import { Button } from '../ui/Button'
import { Tile } from '../ui/Tile'
import { atNewJob } from './job'
import type { Person } from './load-person'
import { placeOf } from './standing'
import { takeJob } from './tie-acts'

/** A newer card says something else than what stands here: offered, never written over. */
export function NewJob({ person: { contact, positions, cards } }: { person: Person }) {
  const words = tieWords()
  const latest = latestOf(positions)
  if (!latest?.card_id || placeOf(latest) === placeOf(contact)) return null
  const [card, ...others] = cards.find(({ card }) => card.id === latest.card_id)?.reading?.cards ?? []
  const read = others.length > 0 ? undefined : card
  const reached = Object.keys(atNewJob(contact, latest, read)).some((field) => WAYS.includes(field))
  return (
    <div class="notice-kept">
      <Tile tone="quiet">
        <p class="notice-text">{words.newCard(placeOf(latest))}</p>
        {reached && <p class="notice-text">{knownWords().withContacts}</p>}
        <div>
          <Button small icon={BriefcaseBusiness} onClick={() => void takeJob(contact, latest, read)}>{words.takeJob}</Button>
        </div>
      </Tile>
    </div>
  )
}

const WAYS = ['emails', 'phones', 'urls', 'handles', 'address']

/** Of two of the same day the one that the person wrote. */
function latestOf(positions: readonly Position[]): Position | undefined {
  const rank = ({ since, card_id }: Position): string => `${since ?? ''} ${card_id ? 0 : 1}`
  return [...positions].sort((a, b) => (rank(a) < rank(b) ? 1 : -1))[0]
}
