import './PeopleScreen.css'
import { UserRoundPlus } from 'lucide'
import { useMemo, useRef, useState } from 'preact/hooks'
import { t } from '../i18n'
import { refresh } from '../store/refresh'
import type { RosterRow } from '../store/schema'
import { Button, IconButton } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Field } from '../ui/Field'
import { usePainted } from '../ui/painted'
import { PullToRefresh } from '../ui/PullToRefresh'
import { Segmented } from '../ui/Segmented'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { findPeople, inOrder, type Found, type PeopleOrder } from './people'
import { PersonRow } from './PersonRow'
import { unread, useRoster, type Roster } from './roster'
import { useGrowing } from '../ui/use-growing'

export function PeopleScreen() {
  const roster = useRoster()
  const words = t().contacts
  const add = <IconButton icon={UserRoundPlus} label={words.withoutCard} href="/capture/without-card" />
  return (
    <Page tabbed>
      <PullToRefresh onRefresh={refresh} />
      <TopBar title={words.title} actions={roster?.total === 0 ? null : add} />
      {!roster && <Skeleton rows={6} />}
      {roster?.total === 0 && <Nobody />}
      {roster && roster.total > 0 && <People roster={roster} />}
    </Page>
  )
}

function People({ roster: { rows, total, whole } }: { roster: Roster }) {
  const words = t().contacts
  const [typed, setTyped] = useState('')
  const [order, setOrder] = useState<PeopleOrder>('recent')
  const ordered = useMemo(() => inOrder(rows, order), [rows, order])
  const before = useRef<Found>(undefined)
  const found = useMemo(() => (before.current = findPeople(ordered, typed, before.current)).people, [ordered, typed])
  const options = [
    { value: 'recent', label: words.recent },
    { value: 'name', label: words.byName },
  ] as const
  const asked = typed.trim() !== ''
  const coming = !whole && (order === 'name' || (asked && found.length === 0))
  return (
    <div class="people">
      <Field label={words.search} placeholder={words.search} hideLabel type="search" value={typed} onInput={setTyped} />
      <div class="people-head">
        <span class="people-count" aria-live="polite">
          {words.count(asked ? found.length : total)}
        </span>
        <Segmented label={words.order} options={options} value={order} onChange={setOrder} />
      </div>
      {coming && <Skeleton rows={6} />}
      {!coming && found.length > 0 && <Rows people={found} order={order} typed={typed.trim()} />}
      {!coming && found.length === 0 && (
        <EmptyState drawing="rest" title={words.nobodyFound} text={words.nobodyFoundText} />
      )}
    </div>
  )
}

/** Who types sees no more of them at once; each key is answered the sooner. */
const BESIDE_KEYBOARD = 8

type RowsProps = { people: readonly RosterRow[]; order: PeopleOrder; typed: string }

function Rows({ people, order, typed }: RowsProps) {
  const painted = usePainted()
  const { shown, end } = useGrowing(people, `${order} ${typed}`, typed ? BESIDE_KEYBOARD : undefined)
  return (
    <>
      <Tile flush>
        <ul>
          {shown.map((person, place) => (
            // While one types, nobody stands in a row for long: the rows stay, and the people in them change.
            <li key={typed ? place : person.id}>
              <PersonRow person={person} reading={unread.value.get(person.id)} dated={painted} />
            </li>
          ))}
        </ul>
      </Tile>
      <div ref={end} />
    </>
  )
}

function Nobody() {
  const words = t().contacts
  return (
    <EmptyState drawing="knot" title={words.emptyTitle} text={words.emptyText}>
      <Button kind="primary" href="/capture/without-card">
        {words.withoutCard}
      </Button>
    </EmptyState>
  )
}
