import './InsightScreen.css'
import { LastKnown } from '../away/LastKnown'
import { insightWords } from '../i18n/insight'
import type { Schemas } from '../store/documents'
import { useFetched } from '../store/fetched'
import { refresh } from '../store/refresh'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { ListRow } from '../ui/ListRow'
import { PullToRefresh } from '../ui/PullToRefresh'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { NotYet } from '../away/NotYet'
import { nearestSentence } from './telling'
import { Leads, Months, Online, Rises, Stages, Thanks } from './Pictures'

export type Figures = Schemas['Figures']

/** What is counted, as the server last worked it out: the network first, never the cards. */
export function InsightScreen() {
  const words = insightWords()
  const figures = useFetched<Figures>('/insight/figures')
  return (
    <Page tabbed>
      <PullToRefresh onRefresh={refresh} />
      <TopBar title={words.title} />
      {figures && figures.people > 0 && <Headline figures={figures} />}
      <LastKnown at={figures?.as_of} />
      {figures ? <Insight figures={figures} /> : <NotYet inVain={figures === null} />}
    </Page>
  )
}

/** Nobody is told that they have no network: what there is leads to it. */
function Headline({ figures }: { figures: Figures }) {
  const words = insightWords()
  if (figures.network > 0) return <p class="insight-headline">{words.network(figures.network)}</p>
  return (
    <>
      <p class="insight-headline">{words.noNetwork}</p>
      <p class="insight-note">{nearestSentence(figures)}</p>
    </>
  )
}

function Insight({ figures }: { figures: Figures }) {
  const words = insightWords()
  return (
    <>
      <Ways />
      {figures.people > 0 ? (
        <>
          <Stages figures={figures} />
          <Rises figures={figures} />
          <Months months={figures.months} />
          <Thanks thanks={figures.thanks} />
          <Online figures={figures} />
          <Leads title={words.topicsTitle} table="topics" leads={figures.topics} />
          <Leads title={words.eventsTitle} table="events" leads={figures.events} />
          <p class="insight-note">{words.note}</p>
        </>
      ) : (
        <EmptyState drawing="loom" title={words.emptyTitle} text={words.emptyText}>
          <Button href="/events">{words.addEvent}</Button>
        </EmptyState>
      )}
    </>
  )
}

/** To what is worked out of the same: the week's review, who is around, and the plan. */
function Ways() {
  const words = insightWords()
  return (
    <div class="insight-ways">
      <Tile flush>
        <ListRow title={words.reviewTitle} detail={words.reviewText} href="/insight/review" />
        <ListRow title={words.circleTitle} detail={words.circleText} href="/insight/circle" />
        <ListRow title={words.planTitle} detail={words.planText} href="/insight/plan" />
      </Tile>
    </div>
  )
}
