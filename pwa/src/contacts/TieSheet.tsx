import { useEffect, useState } from 'preact/hooks'
import { t } from '../i18n'
import { displayName } from '../i18n/names'
import { tieWords } from '../i18n/ties'
import type { Contact } from '../store/documents'
import { db } from '../store/schema'
import { Avatar } from '../ui/Avatar'
import { Chip, Chips } from '../ui/Chip'
import { Field } from '../ui/Field'
import { ListRow } from '../ui/ListRow'
import { Sheet } from '../ui/Sheet'
import { HOWS, type Bond, type How } from './bonds'
import { PeopleMatches } from './PeopleMatches'
import { suggestedTies, type Suggestion } from './suggested-ties'
import { tie } from './tie-acts'

interface TieSheetProps {
  contact: Contact
  bonds: readonly Bond[]
  open: boolean
  onClose: () => void
}

/** Whom they know: one tap on a suggestion, or on a name that was looked for. */
export function TieSheet({ contact, bonds, open, onClose }: TieSheetProps) {
  return (
    <Sheet open={open} title={tieWords().ties.add} onClose={onClose}>
      <TieForm contact={contact} bonds={bonds} onDone={onClose} />
    </Sheet>
  )
}

function TieForm({ contact, bonds, onDone }: { contact: Contact; bonds: readonly Bond[]; onDone: () => void }) {
  const words = tieWords().ties
  const [how, setHow] = useState<How>('introduced_by')
  const [typed, setTyped] = useState('')
  const set = (other: Contact, as: How) => {
    onDone()
    void tie(contact, other, as)
  }
  const setById = async (id: string) => {
    const other = await db.contacts.get(id)
    if (other) set(other, how)
  }
  return (
    <>
      <Suggestions contact={contact} onChoose={set} />
      <Chips label={words.how}>
        {HOWS.map((one) => (
          <Chip key={one} pressed={one === how} onToggle={() => setHow(one)}>{words.hows[one]}</Chip>
        ))}
      </Chips>
      <Field label={words.find} type="search" value={typed} onInput={setTyped} />
      {typed.trim() && <PeopleMatches typed={typed} without={[contact.id, ...bonds.map(({ other }) => other.id)]} onChoose={(id) => void setById(id)} />}
    </>
  )
}

function Suggestions({ contact, onChoose }: { contact: Contact; onChoose: (other: Contact, how: How) => void }) {
  const words = tieWords().ties
  const [found, setFound] = useState<Suggestion[] | null>([])
  useEffect(() => void suggestedTies(contact.id).then(setFound), [contact.id])
  if (found === null) return <p class="notice-text">{words.away}</p>
  if (found.length === 0) return null
  return (
    <div class="tie-hows">
      <p class="notice-text">{words.suggested}</p>
      <ul>
        {found.map(({ other, how, why }) => (
          <li key={other.id}>
            <ListRow start={<Avatar name={displayName(other)} />} title={displayName(other) || t().contacts.unnamed}
              detail={why} onClick={() => onChoose(other, how)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
