import './Details.css'
import './HistoryScreen.css'
import { useRemote } from '../accounts/remote'
import { t } from '../i18n'
import { keepingWords } from '../i18n/keeping'
import { displayName } from '../i18n/names'
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
import { fieldLabel, fieldText, type Names } from './field-text'
import { stepsOf, type Replaced, type Step, type Version } from './history'

/** What was replaced in a person's fields, by whichever device; one tap puts a value back. */
export function HistoryScreen({ id }: { id: string }) {
  const { history: words } = keepingWords()
  const contact = useLive(() => db.contacts.get(id), [id])
  const { found, problem } = useRemote(() => api.get<{ versions: Version[] }>(`/sync/history/contacts/${id}`))
  const names = useLive(() => found && introducers(found.versions), [found])
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      {contact && <p class="notice-text">{words.lead}</p>}
      {problem && <EmptyState drawing="rest" title={words.title} text={words.offline} />}
      {!problem && !(contact && names) && <Skeleton />}
      {contact && found && names && <Steps contact={contact} names={names} steps={stepsOf(contact, found.versions)} />}
    </Page>
  )
}

/** Who once introduced them, and is still here. */
async function introducers(versions: readonly Version[]): Promise<Names> {
  const ids = versions.flatMap(({ doc }) => doc.introduced_by ?? [])
  const people = await db.contacts.bulkGet(ids)
  return new Map(people.flatMap((each) => (each ? [[each.id, displayName(each) || t().contacts.unnamed]] : [])))
}

function Steps({ contact, names, steps }: { contact: Contact; names: Names; steps: readonly Step[] }) {
  const { history: words } = keepingWords()
  if (steps.length === 0) return <EmptyState drawing="rest" title={words.none} text={words.noneText} />
  return (
    <>
      {steps.map(({ until, replaced }) => (
        <Section key={until} title={words.until(dayAndTime(new Date(until), now.value))}>
          <Tile flush>
            {replaced.map((each) => <ReplacedRow key={each.field} contact={contact} names={names} replaced={each} />)}
          </Tile>
        </Section>
      ))}
    </>
  )
}

function ReplacedRow({ contact, names, replaced }: { contact: Contact; names: Names; replaced: Replaced }) {
  const { history: words } = keepingWords()
  const { field, value, current } = replaced
  const [label, text] = [fieldLabel(field), fieldText(replaced, names)]
  const gone = field === 'introduced_by' && value !== null && !names.has(value)
  const confirmed = [...new Set([...contact.confirmed, field])]
  const restore = () => void settle(contact, { [field]: value, confirmed }, words.restored(label))
  return (
    <div class="history-row">
      <div>
        <p class="detail-label">{label}</p>
        <p class="history-value">{text}</p>
      </div>
      {!current && !gone && <Button small label={words.restoreLabel(label, text)} onClick={restore}>{words.restore}</Button>}
    </div>
  )
}
