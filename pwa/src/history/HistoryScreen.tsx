import '../contacts/Details.css'
import './HistoryScreen.css'
import type { ComponentChildren } from 'preact'
import { Known } from '../away/Known'
import { settleIn } from '../contacts/confirm'
import { keepingWords } from '../i18n/keeping'
import { dayAndTime } from '../i18n/time'
import type { CollectionName, Collections } from '../store/documents'
import { historyPath } from '../store/histories'
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
export function HistoryScreen<C extends CollectionName>({ children, ...past }: HistoryProps<C>) {
  const { history: words } = keepingWords()
  const { collection, id } = past
  const doc = useLive(async () => (await db.of(collection).get(id)) ?? null, [id])
  return (
    <Page>
      <TopBar title={words.title} onBack={() => history.back()} />
      {doc === undefined && <Skeleton />}
      {doc === null && <EmptyState drawing="rest" title={words.gone} text={words.goneText} />}
      {doc && (
        <>
          <Known<Versions<C>> path={historyPath(collection, id)}>
            {({ versions }) => <Past {...past} doc={doc} versions={versions} />}
          </Known>
          {children}
        </>
      )}
    </Page>
  )
}

type Versions<C extends CollectionName> = { versions: Version<Collections[C]>[] }
type PastProps<C extends CollectionName> = HistoryProps<C> & Versions<C> & { doc: Collections[C] }

function Past<C extends CollectionName>({ collection, doc, versions, partsOf, also }: PastProps<C>) {
  const { history: words } = keepingWords()
  const parts = useLive(() => partsOf(versions), [versions])
  const restore = ({ label, value }: Replaced<Collections[C]>) =>
    void settleIn(collection, doc, { ...value, ...also?.(doc, value) }, words.restored(label))
  return parts ? <Steps steps={stepsOf(doc, versions, parts)} onRestore={restore} /> : <Skeleton />
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
      <p class="notice-text">{words.lead}</p>
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
