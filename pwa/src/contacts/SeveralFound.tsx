import { reviewingWords } from '../i18n/reviewing'
import type { Reading } from '../store/documents'
import { Button } from '../ui/Button'
import { Tile } from '../ui/Tile'
import { cardsToChooseFrom } from './doubt'

/** Several cards lay in the photo: they become that many people, once somebody has looked them over. */
export function SeveralFound({ contactId, reading }: { contactId: string; reading: Reading }) {
  const words = reviewingWords()
  return (
    <div class="reading-notice">
      <Tile tone="accent">
        <div class="notice">
          <p class="notice-title">{words.found(cardsToChooseFrom(reading).length)}</p>
          <p class="notice-text">{words.foundText}</p>
          <div class="notice-actions">
            <Button small kind="primary" href={`/people/${contactId}?cards`}>
              {words.look}
            </Button>
          </div>
        </div>
      </Tile>
    </div>
  )
}
