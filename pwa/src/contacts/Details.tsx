import './Details.css'
import { t } from '../i18n'
import type { Card, Contact, Reading } from '../store/documents'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { CardPhoto } from './CardPhoto'
import { settle } from './confirm'
import { DetailRows } from './DetailRow'
import { shownDetails } from './details'
import { doubtfulFields } from './doubt'
import { laidOut } from './laid-out'

interface DetailsProps {
  contact: Contact
  cards: readonly { card: Card; reading: Reading | undefined }[]
}

/** The card's photo beside what was read from it, so that a doubt is settled at a glance. */
export function Details({ contact, cards }: DetailsProps) {
  const { read, photos, boxes } = laidOut(contact, cards)
  const doubtful = doubtfulFields(contact, read)
  const details = shownDetails(contact, doubtful)
  const shas = photos.map(({ sha }) => sha)
  const subject = { contact, read, photos: shas, onSettle: (changes: Partial<Contact>) => void settle(contact, changes) }
  if (details.length === 0 && photos.length === 0 && !contact.note) return null
  const words = t().contacts
  return (
    <Section title={photos.length > 0 ? words.card : words.details} aside={doubtful.size > 0 && words.doubtLead(doubtful.size)}>
      <Tile flush>
        <div class="details">
          {photos.length > 0 && (
            <div class="details-photos">
              {photos.map(({ sha, card }) => (
                <CardPhoto key={sha} sha={sha} cardId={card.id} box={boxes.get(card)} />
              ))}
            </div>
          )}
          <DetailRows subject={subject} details={details} />
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
