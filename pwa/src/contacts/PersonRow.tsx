import { t } from '../i18n'
import { displayName } from '../i18n/names'
import { ago } from '../i18n/time'
import { now } from '../store/now'
import { Avatar } from '../ui/Avatar'
import { Tag } from '../ui/Chip'
import { ListRow } from '../ui/ListRow'
import type { PersonRow as Person } from './people'
import { RecordTag } from './RecordTag'

export function PersonRow({ person }: { person: Person }) {
  const { contact, lastMet } = person
  const name = displayName(contact)
  return (
    <ListRow
      href={`/people/${contact.id}`}
      start={<Avatar name={name || contact.company} />}
      title={<span class={name ? 'person-name' : 'person-name unnamed'}>{name || t().contacts.unnamed}</span>}
      detail={<Detail person={person} />}
      end={lastMet && ago(lastMet, now.value)}
    />
  )
}

function Detail({ person: { contact, reading } }: { person: Person }) {
  const words = t().contacts
  return (
    <>
      <span class="person-place">{[contact.company, contact.title].filter(Boolean).join(' ')}</span>
      <span class="tags">
        {(reading === 'waiting' || reading === 'reading') && <Tag>{words.reading}</Tag>}
        {reading === 'failed' && <Tag tone="doubt">{words.unread}</Tag>}
        {contact.relation === 'work' && <Tag>{words.work}</Tag>}
        <RecordTag id={contact.id} />
      </span>
    </>
  )
}
