import { t } from '../i18n'
import { reviewingWords } from '../i18n/reviewing'
import { displayName } from '../i18n/names'
import type { Contact } from '../store/documents'
import { Tag } from '../ui/Chip'
import { Tile } from '../ui/Tile'
import { CropView } from './CropView'
import { DetailRows } from './DetailRow'
import { shownDetails } from './details'
import { doubtfulFields, guessOf } from './doubt'
import type { Found } from './found'

interface FoundCardProps {
  found: Found
  photos: readonly string[]
  wanted: boolean
  onToggle: () => void
  onSettle: (changes: Partial<Contact>) => void
}

/** One card: its picture, whose it is, and what should be looked at. */
export function FoundCard({ found: { read, contact, known }, photos, wanted, onToggle, onSettle }: FoundCardProps) {
  const words = reviewingWords()
  const name = displayName(contact)
  const sha = photos[read.photo]
  const reads = [read]
  const doubtful = doubtfulFields(contact, reads)
  const details = shownDetails(contact, doubtful).filter(({ field, value }) =>
    guessOf(contact, field, field === 'address' ? contact.address : value, reads))
  return (
    <li class={known || wanted ? 'found-card' : 'found-card left-out'}>
      <Tile flush>
        <label class="found-who">
          <span class="found-name">
            {name || <span class="found-nameless">{words.nameless}</span>}
            {contact.company && <span class="found-company">{contact.company}</span>}
          </span>
          {known ? (
            <Tag>{words.known}</Tag>
          ) : (
            <input type="checkbox" checked={wanted} aria-label={words.take(name || t().contacts.unnamed)} onChange={onToggle} />
          )}
        </label>
        {sha && (
          <div class="found-picture">
            <CropView card sha={sha} box={read.box} label={words.cardCrop(name || t().contacts.unnamed)} />
          </div>
        )}
        {!known && wanted && details.length > 0 && (
          <DetailRows subject={{ contact, read: reads, photos, onSettle }} details={details} />
        )}
      </Tile>
    </li>
  )
}
