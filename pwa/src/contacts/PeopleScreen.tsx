import './PeopleScreen.css'
import { ListFilter, UserRoundPlus } from 'lucide'
import { useMemo, useRef, useState } from 'preact/hooks'
import { useSearch } from 'wouter-preact'
import { navigate } from 'wouter-preact/use-browser-location'
import { t } from '../i18n'
import { siftingWords } from '../i18n/sifting'
import { refresh } from '../store/refresh'
import type { RosterRow } from '../store/schema'
import { Button, IconButton } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Field } from '../ui/Field'
import { lazy } from '../ui/lazy'
import { usePainted } from '../ui/painted'
import { PullToRefresh } from '../ui/PullToRefresh'
import { Segmented } from '../ui/Segmented'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { findPeople, inOrder, type Found, type PeopleOrder } from './people'
import { PersonRow } from './PersonRow'
import { unread, useRoster, type Roster } from './roster'
import { addressOf, choiceIn, sift, type Choice, type Stands } from './sift'
import { useGrowing } from '../ui/use-growing'

/** Comes, and reads where people stand, only when it is asked for. */
const PeopleFilter = lazy(async () => (await import('./PeopleFilter')).PeopleFilter, () => <div class="people-filter" />)

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
  const [choice, choose] = useChoice()
  const chosen = choice.stage !== '' || choice.freshness !== ''
  const [opened, setOpened] = useState(false)
  const filtering = opened || chosen
  const [stands, setStands] = useState<Stands>()
  const ordered = useMemo(() => inOrder(rows, order), [rows, order])
  const sifted = useMemo(() => (chosen && stands ? sift(ordered, stands, choice) : ordered), [ordered, stands, choice, chosen])
  const before = useRef<Found>(undefined)
  const found = useMemo(() => (before.current = findPeople(sifted, typed, before.current)).people, [sifted, typed])
  const options = [
    { value: 'recent', label: words.recent },
    { value: 'name', label: words.byName },
  ] as const
  const asked = typed.trim() !== ''
  const coming = (chosen && !stands) || (!whole && (chosen || order === 'name' || (asked && found.length === 0)))
  const filter = () => {
    if (filtering) choose(ALL)
    setOpened(!filtering)
  }
  return (
    <div class="people">
      <Field label={words.search} placeholder={words.search} hideLabel type="search" value={typed} onInput={setTyped} />
      <div class="people-head">
        <span class="people-count" aria-live="polite">
          {words.count(asked || (chosen && !coming) ? found.length : total)}
        </span>
        <IconButton icon={ListFilter} label={siftingWords().open} pressed={filtering} onClick={filter} />
        <Segmented label={words.order} options={options} value={order} onChange={setOrder} />
      </div>
      {filtering && <PeopleFilter people={rows} choice={choice} onChoose={choose} onKnown={setStands} />}
      {coming && <Skeleton rows={6} />}
      {!coming && found.length > 0 && <Rows people={found} list={`${order} ${addressOf(choice)} ${typed.trim()}`} typed={typed.trim()} />}
      {!coming && found.length === 0 && <NobodyFound asked={asked} choice={choice} />}
    </div>
  )
}

const ALL: Choice = { stage: '', freshness: '' }

/** As the address says it, so that Back from a person comes to the same ones. */
function useChoice(): [Choice, (choice: Choice) => void] {
  const search = useSearch()
  const choice = useMemo(() => choiceIn(search), [search])
  return [choice, (next) => navigate(addressOf(next), { replace: true })]
}

function NobodyFound({ asked, choice }: { asked: boolean; choice: Choice }) {
  const [words, sifting] = [t().contacts, siftingWords()]
  if (asked) return <EmptyState drawing="rest" title={words.nobodyFound} text={words.nobodyFoundText} />
  const by = choice.stage && choice.freshness ? 'both' : choice.stage ? 'stage' : 'freshness'
  return <EmptyState drawing="rest" title={sifting.noneTitle} text={sifting.noneText[by]} />
}

/** Who types sees no more of them at once; each key is answered the sooner. */
const BESIDE_KEYBOARD = 6

type RowsProps = { people: readonly RosterRow[]; list: string; typed: string }

function Rows({ people, list, typed }: RowsProps) {
  const painted = usePainted()
  const { shown, end } = useGrowing(people, list, typed ? BESIDE_KEYBOARD : undefined)
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
