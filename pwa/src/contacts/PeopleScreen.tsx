import './PeopleScreen.css'
import { UserRoundPlus } from 'lucide'
import { useMemo, useState } from 'preact/hooks'
import { t } from '../i18n'
import { useLive } from '../store/live'
import { syncNow } from '../store/sync'
import { Button, IconButton } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Field } from '../ui/Field'
import { PullToRefresh } from '../ui/PullToRefresh'
import { Segmented } from '../ui/Segmented'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { loadPeople } from './load'
import { findPeople, type PeopleOrder, type PersonRow as Person } from './people'
import { PersonRow } from './PersonRow'
import { useGrowing } from './use-growing'

export function PeopleScreen() {
  const people = useLive(loadPeople)
  const words = t().contacts
  const add = <IconButton icon={UserRoundPlus} label={words.withoutCard} href="/capture/without-card" />
  return (
    <Page tabbed>
      <PullToRefresh onRefresh={syncNow} />
      <TopBar title={words.title} actions={people?.length === 0 ? null : add} />
      {!people && <Skeleton rows={6} />}
      {people?.length === 0 && <Nobody />}
      {people && people.length > 0 && <People people={people} />}
    </Page>
  )
}

function People({ people }: { people: readonly Person[] }) {
  const words = t().contacts
  const [typed, setTyped] = useState('')
  const [order, setOrder] = useState<PeopleOrder>('recent')
  const found = useMemo(() => findPeople(people, typed, order), [people, typed, order])
  const options = [
    { value: 'recent', label: words.recent },
    { value: 'name', label: words.byName },
  ] as const
  return (
    <div class="people">
      <Field label={words.search} placeholder={words.search} hideLabel type="search" value={typed} onInput={setTyped} />
      <div class="people-head">
        <span class="people-count" aria-live="polite">
          {words.count(found.length)}
        </span>
        <Segmented label={words.order} options={options} value={order} onChange={setOrder} />
      </div>
      {found.length > 0 ? (
        <Rows people={found} />
      ) : (
        <EmptyState drawing="rest" title={words.nobodyFound} text={words.nobodyFoundText} />
      )}
    </div>
  )
}

function Rows({ people }: { people: readonly Person[] }) {
  const { shown, end } = useGrowing(people)
  return (
    <>
      <Tile flush>
        <ul>
          {shown.map((person) => (
            <li key={person.contact.id}>
              <PersonRow person={person} />
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
