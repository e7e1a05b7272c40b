import { t } from '../i18n'
import { tieWords } from '../i18n/ties'
import { Avatar } from '../ui/Avatar'
import { ListRow } from '../ui/ListRow'
import { findPeople } from './people'
import { useRoster } from './roster'

const AT_MOST = 8

interface PeopleMatchesProps {
  typed: string
  without?: readonly string[]
  onChoose: (id: string) => void
}

/** The first few whom a search finds, each to be chosen with one tap. */
export function PeopleMatches({ typed, without = [], onChoose }: PeopleMatchesProps) {
  const roster = useRoster()
  const people = roster ? findPeople(roster.rows, typed).people.filter(({ id }) => !without.includes(id)) : []
  if (roster?.whole && people.length === 0) return <p class="notice-text">{tieWords().ties.nobody}</p>
  return (
    <ul>
      {people.slice(0, AT_MOST).map(({ id, name, company }) => (
        <li key={id}>
          <ListRow start={<Avatar name={name} />} title={name || t().contacts.unnamed} detail={company} onClick={() => onChoose(id)} />
        </li>
      ))}
    </ul>
  )
}
