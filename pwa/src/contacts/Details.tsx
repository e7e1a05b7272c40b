import './Details.css'
import { t } from '../i18n'
import type { Card, Contact, Reading } from '../store/documents'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { CardPhoto } from './CardPhoto'
import { DetailRow } from './DetailRow'
import { shownDetails } from './details'
import { cardsToChooseFrom, doubtfulFields } from './doubt'

interface DetailsProps {
  contact: Contact
  cards: readonly { card: Card; reading: Reading | undefined }[]
}

/** The card's photo beside what was read from it, so that a doubt is settled at a glance. */
export function Details({ contact, cards }: DetailsProps) {
  const reading = cards[0]?.reading
  const read = reading && cardsToChooseFrom(reading).length === 0 ? reading.cards : []
  const doubtful = doubtfulFields(contact, read)
  const details = shownDetails(contact, doubtful)
  const photos = cards.flatMap(({ card }) => card.photos.map((sha) => ({ sha, card })))
  if (details.length === 0 && photos.length === 0 && !contact.note) return null
  const words = t().contacts
  return (
    <Section title={photos.length > 0 ? words.card : words.details} aside={doubtful.size > 0 && words.doubtLead(doubtful.size)}>
      <Tile flush>
        <div class="details">
          {photos.length > 0 && (
            <div class="details-photos">
              {photos.map(({ sha, card }) => (
                <CardPhoto key={sha} sha={sha} cardId={card.id} />
              ))}
            </div>
          )}
          <ul class="details-fields">
            {details.map((detail) => (
              <DetailRow
                key={`${detail.field}:${detail.value}`}
                contact={contact}
                detail={detail}
                read={read}
                doubtful={doubtful.has(detail.field)}
              />
            ))}
          </ul>
        </div>
      </Tile>
      <Note text={contact.looks} label={words.fields.looks} />
      <Note text={contact.note} label={words.fields.note} />
    </Section>
  )
}

function Note({ text, label }: { text: string; label: string }) {
  if (!text) return null
  return (
    <Tile>
      <p class="detail-label">{label}</p>
      <p class="detail-note">{text}</p>
    </Tile>
  )
}
