import './accounts.css'

import { t } from '../i18n'
import { eventWords } from '../i18n/event-pages'
import { gatheringWords } from '../i18n/gathering'
import { keepingWords } from '../i18n/keeping'
import { useLive } from '../store/live'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Section } from '../ui/Section'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { findDeleted, stillGone, type Found, type Gone } from './deleted'
import { DeletedRow } from './DeletedRow'
import { useRemote } from './remote'

/** What was deleted in the last thirty days, and the way back. */
export function DeletedScreen() {
  const { deleted: words } = keepingWords()
  const { found, problem, look } = useRemote(findDeleted)
  const gone = useLive(() => found && stillGone(found.gone), [found])
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      {problem && <p class="account-problem" role="alert">{problem}</p>}
      {found && gone && <List gone={gone} complete={found.complete} onRetry={look} />}
      {!gone && !problem && <Skeleton />}
    </Page>
  )
}

function List({ gone, complete, onRetry }: Found & { onRetry: () => void }) {
  const { deleted: words } = keepingWords()
  if (gone.length === 0) {
    const [title, text] = complete ? [words.none, words.noneText] : [words.offlineTitle, words.offlineText]
    return <EmptyState drawing="rest" title={title} text={text}>{!complete && <Button onClick={onRetry}>{words.again}</Button>}</EmptyState>
  }
  const of = (kind: Gone['collection']) => gone.filter(({ collection }) => collection === kind)
  return (
    <>
      <p class="account-hint">{complete ? words.lead : words.offline}</p>
      <Kind title={t().contacts.title} gone={of('contacts')} />
      <Kind title={eventWords().title} gone={of('events')} />
      <Kind title={gatheringWords().communities.title} gone={of('communities')} />
    </>
  )
}

function Kind({ title, gone }: { title: string; gone: readonly Gone[] }) {
  if (gone.length === 0) return null
  return (
    <Section title={title}>
      <Tile flush>
        {gone.map((each) => <DeletedRow key={each.doc.id} gone={each} />)}
      </Tile>
    </Section>
  )
}
