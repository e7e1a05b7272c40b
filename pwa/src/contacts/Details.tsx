import './Details.css'
import { t } from '../i18n'
import type { Card, Contact, ReadCard, Reading } from '../store/documents'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { CardPhoto } from './CardPhoto'
import { settle } from './confirm'
import { DetailRows } from './DetailRow'
import { shownDetails } from './details'
import { cardsToChooseFrom, doubtfulFields, ownCardIn } from './doubt'

interface DetailsProps {
  contact: Contact
  cards: readonly { card: Card; reading: Reading | undefined }[]
}

/** The card's photo beside what was read from it, so that a doubt is settled at a glance. */
export function Details({ contact, cards }: DetailsProps) {
  const [newest] = cards
  const own = newest?.reading && ownIn(contact, newest.reading)
  const read = own ?? newest?.reading?.cards ?? []
  const doubtful = doubtfulFields(contact, read)
  const details = shownDetails(contact, doubtful)
  const subject = { contact, read, photos: newest?.card.photos ?? [], onSettle: (changes: Partial<Contact>) => void settle(contact, changes) }
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
                <CardPhoto key={sha} sha={sha} cardId={card.id} box={card === newest?.card ? own?.[0]?.box : undefined} />
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

/** Of several cards in the photo the person's own, or none; undefined where there is but one. */
function ownIn(contact: Contact, reading: Reading): readonly ReadCard[] | undefined {
  const several = cardsToChooseFrom(reading)
  if (several.length === 0) return undefined
  const index = ownCardIn(contact, several)
  return several.slice(index, index + 1)
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
