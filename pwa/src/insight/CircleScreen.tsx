import './InsightScreen.css'
import './CircleScreen.css'
import { useMemo } from 'preact/hooks'
import { Known } from '../away/Known'
import { t } from '../i18n'
import { circleWords } from '../i18n/circle'
import { displayName, politeName } from '../i18n/names'
import type { Contact, Schemas } from '../store/documents'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { CirclePicture, KINDS, kindOf, type TieKind } from './CirclePicture'
import { CircleText } from './CircleText'
import type { Circle } from './circle-layout'
import { bridgeSentence, circleSentence } from './circle-telling'
import { StageLegend } from './StageLegend'

type CircleDocument = Schemas['Circle']

const back = () => history.back()

/** Oneself and the people around, and who of them know each other, as the server last worked it out. */
export function CircleScreen() {
  return (
    <Page>
      <TopBar title={circleWords().title} onBack={back} />
      <Known<CircleDocument> path="/insight/circle">{(circle) => <Around circle={circle} />}</Known>
    </Page>
  )
}

function Around({ circle: whole }: { circle: CircleDocument }) {
  const people = useLive(() => peopleOf(whole), [whole])
  const circle = useMemo(() => people && among(whole, people), [whole, people])
  const names = useMemo(() => new Map([...(people ?? [])].map(([id, one]) => [id, displayName(one)])), [people])
  if (!people || !circle) return <Skeleton />
  if (circle.nodes.length === 0) return <Nobody />
  const politely = (id: string) => politeName(people.get(id) ?? { name: '' }) || t().contacts.unnamed
  const says = circleSentence(circle, politely)
  return (
    <>
      <Tile flush>
        <div class="circle-says">
          <p class="figure-says">{says}</p>
          <p class="notice-text">{bridgeSentence(circle, politely) ?? circleWords().noTies}</p>
        </div>
        <CirclePicture circle={circle} names={names} says={says} />
        <div class="circle-legend">
          <StageLegend shown={[...new Set(circle.nodes.map(({ stage }) => stage))]} />
          <TieLegend kinds={[...new Set(circle.links.map(({ how }) => kindOf(how)))]} />
        </div>
      </Tile>
      <div class="insight-note">
        <p>{circleWords().hint}</p>
        {whole.left_out > 0 && <p>{circleWords().leftOut(whole.nodes.length, whole.left_out)}</p>}
      </div>
      <CircleText circle={circle} names={names} />
    </>
  )
}

async function peopleOf({ nodes }: CircleDocument): Promise<Map<string, Contact>> {
  const people = await db.contacts.bulkGet(nodes.map(({ id }) => id))
  return new Map(people.flatMap((one) => (one ? [[one.id, one]] : [])))
}

/** Whoever was deleted since is not drawn, nor one who has not come to this phone yet. */
function among({ nodes, links }: CircleDocument, people: ReadonlyMap<string, Contact>): Circle {
  return { nodes: nodes.filter(({ id }) => people.has(id)), links: links.filter(({ a, b }) => people.has(a) && people.has(b)) }
}

function TieLegend({ kinds }: { kinds: readonly TieKind[] }) {
  return (
    <ul class="legend">
      {KINDS.filter((kind) => kinds.includes(kind)).map((kind) => (
        <li key={kind}>
          <svg class="circle-sample" viewBox="0 0 28 4" aria-hidden>
            <line class={`circle-tie ${kind}`} x1="0" y1="2" x2="28" y2="2" />
          </svg>
          {circleWords().kinds[kind]}
        </li>
      ))}
    </ul>
  )
}

function Nobody() {
  const words = circleWords()
  return (
    <EmptyState drawing="knot" title={words.emptyTitle} text={words.emptyText}>
      <Button href="/capture/without-card">{t().contacts.withoutCard}</Button>
    </EmptyState>
  )
}
