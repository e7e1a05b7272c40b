import { Check } from 'lucide'
import { t } from '../i18n'
import { reviewingWords } from '../i18n/reviewing'
import type { Contact, ReadCard } from '../store/documents'
import { Anchor } from '../ui/Anchor'
import { Button } from '../ui/Button'
import { Tag } from '../ui/Chip'
import { Icon } from '../ui/Icon'
import { wordOn } from './confirm'
import { CropView } from './CropView'
import type { Detail } from './details'
import { candidates, contradictions, guessOf, type Guess } from './doubt'

/** What the rows of one person have in common. */
export interface Subject {
  contact: Contact
  read: readonly ReadCard[]
  /** Of the card that was read. */
  photos: readonly string[]
  onSettle: (changes: Partial<Contact>) => void
}

interface DetailRowProps {
  subject: Subject
  detail: Detail
  guess: Guess | undefined
  /** A field is confirmed as a whole: with several doubtful values the last has the button, for all of them. */
  confirms: 'one' | 'all' | null
}

export function DetailRow({ subject, detail, guess, confirms }: DetailRowProps) {
  const words = t().contacts
  const label = labelOf(detail)
  const sha = guess && subject.photos[guess.photo]
  return (
    <li class={guess ? 'detail doubtful' : 'detail'}>
      {sha && guess.box && (
        <div class="detail-crop">
          <CropView sha={sha} box={guess.box} label={reviewingWords().crop(label)} />
        </div>
      )}
      <div class="detail-main">
        <p class="detail-label">
          {label} {guess && <Tag tone="doubt">{words.doubt}</Tag>}
        </p>
        <p class="detail-value">
          {detail.href ? <Anchor href={detail.href}>{detail.value}</Anchor> : detail.value}
        </p>
        {guess && <Contradiction guess={guess} />}
      </div>
      {confirms && <ConfirmButton subject={subject} detail={detail} all={confirms === 'all'} />}
      {guess && <Candidates subject={subject} detail={detail} />}
    </li>
  )
}

function ConfirmButton({ subject, detail, all }: { subject: Subject; detail: Detail; all: boolean }) {
  const words = t().contacts
  const label = all ? words.fields[detail.field] : labelOf(detail)
  const confirm = () => subject.onSettle(wordOn(subject.contact, detail.field))
  return (
    <button class="detail-confirm" type="button" aria-label={words.confirmLabel(label)} onClick={confirm}>
      <Icon of={Check} size={18} />
      {all ? reviewingWords().allCorrect : words.confirm}
    </button>
  )
}

/** Which other fields of the card do not fit it. */
function Contradiction({ guess }: { guess: Guess }) {
  const others = contradictions(guess).map((field) => t().contacts.fields[field])
  return others.length > 0 ? <p class="detail-label">{reviewingWords().disagrees(others)}</p> : null
}

/** What else the field may say; choosing one settles it. */
function Candidates({ subject: { contact, read, onSettle }, detail: { field } }: { subject: Subject; detail: Detail }) {
  const others = candidates(contact, field, read)
  if (others.length === 0) return null
  return (
    <div class="detail-others" role="group" aria-label={t().contacts.insteadOf(t().contacts.fields[field])}>
      <span class="detail-label">{t().contacts.others}</span>
      {others.map((value) => (
        <Button key={value} small onClick={() => onSettle(wordOn(contact, field, value))}>
          {value}
        </Button>
      ))}
    </div>
  )
}

/** The rows of these details, each with the doubt about it. */
export function DetailRows({ subject, details }: { subject: Subject; details: readonly Detail[] }) {
  const { contact, read } = subject
  const guesses = details.map(({ field, value }) => guessOf(contact, field, field === 'address' ? contact.address : value, read))
  return (
    <ul class="details-fields">
      {details.map((detail, index) => (
        <DetailRow key={`${detail.field}:${detail.value}`} subject={subject} detail={detail} guess={guesses[index]}
          confirms={confirmsAt(index, details, guesses)} />
      ))}
    </ul>
  )
}

function confirmsAt(
  index: number, details: readonly Detail[], guesses: readonly (Guess | undefined)[],
): 'one' | 'all' | null {
  const field = details[index]?.field
  const doubted = details.flatMap((detail, at) => (detail.field === field && guesses[at] ? [at] : []))
  if (doubted.at(-1) !== index) return null
  return doubted.length > 1 ? 'all' : 'one'
}

function labelOf({ field, kind = '' }: Detail): string {
  const { fields, phoneKinds, networks } = t().contacts
  const known: Record<string, string> = { ...phoneKinds, ...networks }
  return known[kind] ?? (kind || fields[field])
}
