import './accounts.css'
import { useState } from 'preact/hooks'

import { deletePerson } from '../contacts/deletion'
import { deletedPeople, type DeletedPerson } from '../contacts/deleted'
import { restorePerson } from '../contacts/restore'
import { t } from '../i18n'
import { keepingWords } from '../i18n/keeping'
import { displayName, politeName } from '../i18n/names'
import { calendarDay } from '../i18n/time'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { syncSoon } from '../store/sync'
import { Avatar } from '../ui/Avatar'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { ListRow } from '../ui/ListRow'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { Page, TopBar } from '../ui/TopBar'
import { sentenceFor } from './problem'
import { useRemote } from './remote'

/** Who was deleted in the last thirty days, and the way back. */
export function DeletedScreen() {
  const { deleted: words } = keepingWords()
  const { found, problem, look } = useRemote(deletedPeople)
  const living = useLive(async () => new Set(await db.contacts.toCollection().primaryKeys()), [])
  const people = living && found && found.people.filter(({ contact }) => !living.has(contact.id))
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      {problem && <p class="account-problem" role="alert">{problem}</p>}
      {found && people && <People people={people} complete={found.complete} onRetry={look} />}
      {!people && !problem && <Skeleton />}
    </Page>
  )
}

interface PeopleProps {
  people: readonly DeletedPerson[]
  complete: boolean
  onRetry: () => void
}

function People({ people, complete, onRetry }: PeopleProps) {
  const { deleted: words } = keepingWords()
  if (people.length === 0) {
    const [title, text] = complete ? [words.none, words.noneText] : [words.offlineTitle, words.offlineText]
    return <EmptyState drawing="rest" title={title} text={text}>{!complete && <Button onClick={onRetry}>{words.again}</Button>}</EmptyState>
  }
  return (
    <>
      <p class="account-hint">{complete ? words.lead : words.offline}</p>
      <div class="account-form">
        <Tile flush>
          {people.map((person) => <PersonRow key={person.contact.id} person={person} />)}
        </Tile>
      </div>
    </>
  )
}

function PersonRow({ person: { contact, until } }: { person: DeletedPerson }) {
  const { deleted: words } = keepingWords()
  const [busy, setBusy] = useState(false)
  const name = displayName(contact) || t().contacts.unnamed
  const restore = async () => {
    setBusy(true)
    try {
      await restorePerson(contact)
      syncSoon()
      toast(words.restored(politeName(contact) || name), { label: words.undo, run: () => void deletePerson(contact) })
    } catch (error) {
      toast(sentenceFor(error))
    }
    setBusy(false)
  }
  return (
    <ListRow
      start={<Avatar name={name} />} title={name}
      detail={<>{contact.company && <>{contact.company}<br /></>}{until ? words.until(calendarDay(until, now.value)) : words.unsent}</>}
      end={<Button small disabled={busy} label={words.restoreLabel(name)} onClick={() => void restore()}>{busy ? words.restoring : words.restore}</Button>}
    />
  )
}
