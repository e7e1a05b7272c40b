import { AtSign, BriefcaseBusiness, Camera, CodeXml, Mail, MapPin, MessageCircle, NotebookPen, Phone, type IconNode } from 'lucide'
import { t } from '../i18n'
import { tieWords } from '../i18n/ties'
import { displayName, reading as soundOf } from '../i18n/names'
import type { Contact, Reading } from '../store/documents'
import { Anchor } from '../ui/Anchor'
import { Tag } from '../ui/Chip'
import { Icon } from '../ui/Icon'
import { SkeletonLine } from '../ui/Skeleton'
import { quickLinks, type LinkKind } from './links'
import { RecordTag } from './RecordTag'

interface PersonHeadProps {
  contact: Contact
  reading: Reading | undefined
}

export function PersonHead({ contact, reading }: PersonHeadProps) {
  const { company, department, title, relation } = contact
  const words = t().contacts
  const sound = soundOf(contact)
  return (
    <div class="person-head">
      {sound && <p class="person-reading">{sound}</p>}
      <Name contact={contact} reading={reading} />
      {(company || department || title) && (
        <p class="person-work">
          {company}
          {company && (department || title) && <br />}
          {[department, title].filter(Boolean).join(' ')}
        </p>
      )}
      <p class="tags">
        {relation === 'work' && <Tag>{words.work}</Tag>}
        {relation === 'old_friend' && <Tag>{words.oldFriend}</Tag>}
        <RecordTag id={contact.id} />
      </p>
      <QuickLinks contact={contact} />
    </div>
  )
}

/** Hidden from screen readers, to whom the top bar has said it. */
function Name({ contact, reading }: PersonHeadProps) {
  const name = displayName(contact)
  if (name) return <p class="person-title" aria-hidden>{name}</p>
  const awaited = reading?.state === 'waiting' || reading?.state === 'reading'
  return (
    <p class="person-title unnamed" aria-hidden>
      {awaited ? <SkeletonLine /> : t().contacts.unnamed}
    </p>
  )
}

const ICONS: Record<LinkKind, IconNode> = {
  call: Phone, mail: Mail, x: AtSign, line: MessageCircle, linkedin: BriefcaseBusiness, instagram: Camera,
  note: NotebookPen, github: CodeXml, map: MapPin,
}

function QuickLinks({ contact }: { contact: Contact }) {
  const links = quickLinks(contact)
  if (links.length === 0) return null
  const words: Record<LinkKind, string> = { ...tieWords().more, ...t().contacts.links }
  return (
    <div class="quick-links">
      {links.map(({ kind, href }) => (
        <Anchor key={kind} class="quick-link" href={href}>
          <Icon of={ICONS[kind]} size={22} />
          {words[kind]}
        </Anchor>
      ))}
    </div>
  )
}
