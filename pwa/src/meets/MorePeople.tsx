import { Plus } from 'lucide'
import { t } from '../i18n'
import { meetWords } from '../i18n/meets'
import { displayName, politeName } from '../i18n/names'
import { Chip, Chips } from '../ui/Chip'
import { keep } from './acts'
import type { MeetPage } from './load'
import { withAlso } from './meet'

/** With more than these one table is too small. */
const AROUND_A_TABLE = 5

/** Who else is tied to the one in between. */
export function MorePeople({ page: { meet, more } }: { page: MeetPage }) {
  const words = meetWords()
  if (more.length === 0 || meet.others.length >= AROUND_A_TABLE) return null
  const add = (id: string, name: string) => void keep(meet, (kept) => withAlso(kept, id), words.added(name))
  return (
    <>
      <p class="notice-text">{words.more}</p>
      <Chips label={words.more}>
        {more.slice(0, AROUND_A_TABLE).map((one) => (
          <Chip key={one.id} pressed={false} icon={Plus} onToggle={() => add(one.id, politeName(one))}>
            {displayName(one) || t().contacts.unnamed}
          </Chip>
        ))}
      </Chips>
    </>
  )
}
