import { X } from 'lucide'
import { useState } from 'preact/hooks'

import { PeopleMatches } from '../contacts/PeopleMatches'
import { readHandle } from '../contacts/profile-address'
import { accountWords } from '../i18n/accounts'
import { eveningWords } from '../i18n/evening'
import { tieWords } from '../i18n/ties'
import type { Contact } from '../store/documents'
import { Avatar } from '../ui/Avatar'
import { Button, IconButton } from '../ui/Button'
import { Field } from '../ui/Field'
import { ListRow } from '../ui/ListRow'
import { addClose, markClose, MOST_CLOSE, nameOf, takeBack } from './close-people'

/** Whom one can call already: they begin where they stand, not as strangers. */
export function PeopleStep({ close }: { close: readonly Contact[] }) {
  const evening = eveningWords()
  return (
    <>
      <p>{evening.peopleText(MOST_CLOSE)}</p>
      {close.length > 0 && <ClosePeople close={close.slice(0, MOST_CLOSE)} />}
      {close.length < MOST_CLOSE ? <OneMore without={close.map(({ id }) => id)} /> : <p class="account-hint">{evening.peopleEnough(MOST_CLOSE)}</p>}
    </>
  )
}

function ClosePeople({ close }: { close: readonly Contact[] }) {
  const evening = eveningWords()
  return (
    <ul>
      {close.map((contact) => (
        <li key={contact.id}>
          <ListRow
            start={<Avatar name={nameOf(contact)} />} title={nameOf(contact)} detail={tieWords().baseline}
            end={<IconButton icon={X} label={evening.takeBack(nameOf(contact))} onClick={() => void takeBack(contact)} />}
          />
        </li>
      ))}
    </ul>
  )
}

function OneMore({ without }: { without: readonly string[] }) {
  const evening = eveningWords()
  const { profile } = accountWords()
  const [name, setName] = useState('')
  const [account, setAccount] = useState('')
  const [problem, setProblem] = useState<string>()
  // At once, not when it is written: the next name may be on its way already.
  const clear = () => {
    setName('')
    setAccount('')
    setProblem(undefined)
  }
  const add = () => {
    const handle = readHandle(account, 'x')
    if (account.trim() && !handle) return setProblem(tieWords().online.noHandle)
    if (!name.trim()) return
    clear()
    void addClose(name, handle)
  }
  const choose = (id: string) => {
    clear()
    void markClose(id)
  }
  return (
    <>
      <Field label={profile.name} value={name} maxlength={300} autocomplete="off" onInput={setName} onEnter={add} enterkeyhint="done" />
      <Field label={profile.x} placeholder={evening.optional} error={problem} value={account} maxlength={300} autocomplete="off"
        inputmode="url" onInput={setAccount} onEnter={add} enterkeyhint="done" />
      <Button kind="primary" wide disabled={!name.trim()} onClick={add}>{evening.addPerson}</Button>
      <PeopleMatches offered={evening.knownPeople} typed={name} without={without} onChoose={choose} />
    </>
  )
}
