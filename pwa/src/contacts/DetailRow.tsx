import { Check } from 'lucide'
import { t } from '../i18n'
import type { Contact, ReadCard } from '../store/documents'
import { Anchor } from '../ui/Anchor'
import { Button } from '../ui/Button'
import { Tag } from '../ui/Chip'
import { Icon } from '../ui/Icon'
import { confirmField } from './confirm'
import type { Detail } from './details'
import { candidates, type ReadableField } from './doubt'

interface DetailRowProps {
  contact: Contact
  detail: Detail
  read: readonly ReadCard[]
  doubtful: boolean
}

export function DetailRow({ contact, detail, read, doubtful }: DetailRowProps) {
  const words = t().contacts
  const label = labelOf(detail)
  return (
    <li class={doubtful ? 'detail doubtful' : 'detail'}>
      <div class="detail-main">
        <p class="detail-label">
          {label} {doubtful && <Tag tone="doubt">{words.doubt}</Tag>}
        </p>
        <p class="detail-value">
          {detail.href ? <Anchor href={detail.href}>{detail.value}</Anchor> : detail.value}
        </p>
        {doubtful && <Candidates contact={contact} field={detail.field} read={read} />}
      </div>
      {doubtful && (
        <button
          class="detail-confirm"
          type="button"
          aria-label={words.confirmLabel(label)}
          onClick={() => void confirmField(contact, detail.field)}
        >
          <Icon of={Check} size={18} />
          {words.confirm}
        </button>
      )}
    </li>
  )
}

/** What else the reader saw; choosing one settles the field. */
function Candidates({ contact, field, read }: { contact: Contact; field: ReadableField; read: readonly ReadCard[] }) {
  const others = candidates(contact, field, read)
  if (others.length === 0) return null
  return (
    <div class="detail-others" role="group" aria-label={t().contacts.insteadOf(t().contacts.fields[field])}>
      <span class="detail-label">{t().contacts.others}</span>
      {others.map((value) => (
        <Button key={value} small onClick={() => void confirmField(contact, field, value)}>
          {value}
        </Button>
      ))}
    </div>
  )
}

function labelOf({ field, kind = '' }: Detail): string {
  const { fields, phoneKinds, networks } = t().contacts
  const known: Record<string, string> = { ...phoneKinds, ...networks }
  return known[kind] ?? (kind || fields[field])
}
