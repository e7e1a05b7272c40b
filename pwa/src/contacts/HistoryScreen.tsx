import './Details.css'
import './HistoryScreen.css'
import { useRemote } from '../accounts/remote'
import { t } from '../i18n'
import { keepingWords } from '../i18n/keeping'
import { dayAndTime } from '../i18n/time'
import { api } from '../store/api'
import type { Contact } from '../store/documents'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Section } from '../ui/Section'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { settle } from './confirm'
import { fieldText } from './field-text'
import { stepsOf, type Replaced, type Step, type Version } from './history'

/** What was replaced in a person's fields, by whichever device; one tap puts a value back. */
export function HistoryScreen({ id }: { id: string }) {
  const { history: words } = keepingWords()
  const contact = useLive(() => db.contacts.get(id), [id])
  const { found, problem } = useRemote(() => api.get<{ versions: Version[] }>(`/sync/history/contacts/${id}`))
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      {contact && <p class="notice-text">{words.lead}</p>}
      {problem && <EmptyState drawing="rest" title={words.title} text={words.offline} />}
      {!problem && !(contact && found) && <Skeleton />}
      {contact && found && <Steps contact={contact} steps={stepsOf(contact, found.versions)} />}
    </Page>
  )
}

function Steps({ contact, steps }: { contact: Contact; steps: readonly Step[] }) {
  const { history: words } = keepingWords()
  if (steps.length === 0) return <EmptyState drawing="rest" title={words.none} text={words.noneText} />
  return (
    <>
      {steps.map(({ until, replaced }) => (
        <Section key={until} title={words.until(dayAndTime(new Date(until), now.value))}>
          <Tile flush>
            {replaced.map((each) => <ReplacedRow key={each.field} contact={contact} replaced={each} />)}
          </Tile>
        </Section>
      ))}
    </>
  )
}

function ReplacedRow({ contact, replaced: { field, value, current } }: { contact: Contact; replaced: Replaced }) {
  const { history: words } = keepingWords()
  const label = t().contacts.fields[field]
  const text = fieldText(value)
  const confirmed = [...new Set([...contact.confirmed, field])]
  const restore = () => void settle(contact, { [field]: value, confirmed }, words.restored(label))
  return (
    <div class="history-row">
      <div>
        <p class="detail-label">{label}</p>
        <p class="history-value">{text}</p>
      </div>
      {!current && <Button small label={words.restoreLabel(label, text)} onClick={restore}>{words.restore}</Button>}
    </div>
  )
}
