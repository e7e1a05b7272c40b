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
  /** Said above a few of them where somebody new may be named as well; nothing is when nobody is found. */
  offered?: string
  onChoose: (id: string) => void
}

/** The first few whom a search finds, each to be chosen with one tap. */
export function PeopleMatches({ typed, without = [], offered, onChoose }: PeopleMatchesProps) {
  const roster = useRoster()
  const people = roster ? findPeople(roster.rows, typed).people.filter(({ id, name }) => !without.includes(id) && (name || !offered)) : []
  if (offered && people.length === 0) return null
  if (roster?.whole && people.length === 0) return <p class="notice-text">{tieWords().ties.nobody}</p>
  return (
    <>
      {offered && <p class="notice-text">{offered}</p>}
      <ul>
        {people.slice(0, offered ? A_FEW : AT_MOST).map(({ id, name, company }) => (
          <li key={id}>
            <ListRow start={<Avatar name={name} />} title={name || t().contacts.unnamed} detail={company} onClick={() => onChoose(id)} />
          </li>
        ))}
      </ul>
    </>
  )
}
