import { t } from '../i18n'
import { ago } from '../i18n/time'
import { now } from '../store/now'
import type { RosterRow } from '../store/schema'
import { Avatar } from '../ui/Avatar'
import { Tag } from '../ui/Chip'
import { ListRow } from '../ui/ListRow'
import { RecordTag } from './RecordTag'
import type { ReadingState } from './roster'

interface PersonRowProps {
  person: RosterRow
  /** Of their newest card, while it is not read. */
  reading: ReadingState | undefined
  /** How long since: not in the first picture, since the browser takes a slow phone's tenth of a second to learn it. */
  dated: boolean
}

export function PersonRow({ person, reading, dated }: PersonRowProps) {
  const { id, name, company, last } = person
  return (
    <ListRow
      href={`/people/${id}`}
      start={<Avatar name={name || company} />}
      title={<Name person={person} reading={reading} />}
      detail={<Place person={person} />}
      end={dated && last > 0 && ago(new Date(last), now.value)}
    />
  )
}

/** What passes by itself stands beside the name: no row moves from under a finger when it comes and goes. */
function Name({ person: { id, name }, reading }: Omit<PersonRowProps, 'dated'>) {
  const words = t().contacts
  return (
    <span class="person-line">
      <span class={name ? 'person-name' : 'person-name unnamed'}>{name || words.unnamed}</span>
      {(reading === 'waiting' || reading === 'reading') && <Tag>{words.reading}</Tag>}
      {reading === 'failed' && <Tag tone="doubt">{words.unread}</Tag>}
      <RecordTag id={id} />
    </span>
  )
}

function Place({ person: { company, title, work } }: Pick<PersonRowProps, 'person'>) {
  return (
    <>
      <span class="person-place">{[company, title].filter(Boolean).join(' ')}</span>
      <span class="tags">{work && <Tag>{t().contacts.work}</Tag>}</span>
    </>
  )
}
