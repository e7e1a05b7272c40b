import { t } from '../i18n'
import { tieWords } from '../i18n/ties'
import { Avatar } from '../ui/Avatar'
import { ListRow } from '../ui/ListRow'
import { findPeople } from './people'
import { useRoster } from './roster'

const AT_MOST = 8
const A_FEW = 3

interface PeopleMatchesProps {
  typed: string
  without?: readonly string[]
  /** Beside a field that may name somebody new: a few, also before anything is typed, and silence where nobody is found. */
  offered?: boolean
  onChoose: (id: string) => void
}

/** The first few whom a search finds, each to be chosen with one tap. */
export function PeopleMatches({ typed, without = [], offered, onChoose }: PeopleMatchesProps) {
  const roster = useRoster()
  const people = roster ? findPeople(roster.rows, typed).people.filter(({ id }) => !without.includes(id)) : []
  if (offered && people.length === 0) return null
  if (roster?.whole && people.length === 0) return <p class="notice-text">{tieWords().ties.nobody}</p>
  return (
    <ul>
      {people.slice(0, offered ? A_FEW : AT_MOST).map(({ id, name, company }) => (
        <li key={id}>
          <ListRow start={<Avatar name={name} />} title={name || t().contacts.unnamed} detail={company} onClick={() => onChoose(id)} />
        </li>
      ))}
    </ul>
  )
}
