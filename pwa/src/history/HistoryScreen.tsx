import '../contacts/Details.css'
import './HistoryScreen.css'
import type { ComponentChildren } from 'preact'
import { useRemote } from '../accounts/remote'
import { settleIn } from '../contacts/confirm'
import { keepingWords } from '../i18n/keeping'
import { dayAndTime } from '../i18n/time'
import { api } from '../store/api'
import type { CollectionName, Collections } from '../store/documents'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Section } from '../ui/Section'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { stepsOf, type Part, type Replaced, type Step, type Version } from './steps'

interface HistoryProps<C extends CollectionName> {
  collection: C
  id: string
  /** What is told of such a document. */
  partsOf: (versions: readonly Version<Collections[C]>[]) => Promise<Part<Collections[C]>[]> | Part<Collections[C]>[]
  /** What else is so when a person puts these fields back. */
  also?: (doc: Collections[C], value: Partial<Collections[C]>) => Partial<Collections[C]>
  children?: ComponentChildren
}

/** What was replaced in a document, by whichever device; one tap puts it back. */
export function HistoryScreen<C extends CollectionName>({ collection, id, partsOf, also, children }: HistoryProps<C>) {
  const { history: words } = keepingWords()
  const doc = useLive(() => db.of(collection).get(id), [id])
  const { found, problem } = useRemote(() => api.get<{ versions: Version<Collections[C]>[] }>(`/sync/history/${collection}/${id}`))
  const parts = useLive(() => found && partsOf(found.versions), [found])
  const restore = ({ label, value }: Replaced<Collections[C]>) =>
    void (doc && settleIn(collection, doc, { ...value, ...also?.(doc, value) }, words.restored(label)))
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      {doc && <p class="notice-text">{words.lead}</p>}
      {problem && <EmptyState drawing="rest" title={words.title} text={words.offline} />}
      {!problem && !(doc && parts) && <Skeleton />}
      {doc && found && parts && <Steps steps={stepsOf(doc, found.versions, parts)} onRestore={restore} />}
      {doc && children}
    </Page>
  )
}

interface StepsProps<D> {
  steps: readonly Step<D>[]
  onRestore: (replaced: Replaced<D>) => void
}

function Steps<D>({ steps, onRestore }: StepsProps<D>) {
  const { history: words } = keepingWords()
  if (steps.length === 0) return <EmptyState drawing="rest" title={words.none} text={words.noneText} />
  return (
    <>
      {steps.map(({ until, replaced }) => (
        <Section key={until} title={words.until(dayAndTime(new Date(until), now.value))}>
          <Tile flush>
            {replaced.map((each) => <ReplacedRow key={each.label} replaced={each} onRestore={() => onRestore(each)} />)}
          </Tile>
        </Section>
      ))}
    </>
  )
}

function ReplacedRow<D>({ replaced: { label, text, current }, onRestore }: { replaced: Replaced<D>; onRestore: () => void }) {
  const { history: words } = keepingWords()
  return (
    <div class="history-row">
      <div>
        <p class="detail-label">{label}</p>
        <p class="history-value">{text}</p>
      </div>
      {!current && <Button small label={words.restoreLabel(label, text)} onClick={onRestore}>{words.restore}</Button>}
    </div>
  )
}
