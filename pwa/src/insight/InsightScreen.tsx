import './InsightScreen.css'
import { LastKnown } from '../contacts/LastKnown'
import { useRoster } from '../contacts/roster'
import { insightWords } from '../i18n/insight'
import { addDays, monthDay, monthName } from '../i18n/time'
import type { Schemas } from '../store/documents'
import { useFetched } from '../store/fetched'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { refresh } from '../store/refresh'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { PullToRefresh } from '../ui/PullToRefresh'
import { Section } from '../ui/Section'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { Columns, Share, TopicBars } from './Bars'
import { figuresOf, firstMonth, type Figures, type Source } from './figures'

export function InsightScreen() {
  const roster = useRoster()
  const month = firstMonth(now.value).getTime()
  const lately = useLive(() => loadSince(month), [month])
  const people = roster?.whole ? roster.rows : null
  return (
    <Page tabbed>
      <PullToRefresh onRefresh={refresh} />
      <TopBar title={insightWords().title} />
      <Headline />
      {lately && people ? <Insight figures={figuresOf({ people, ...lately }, now.value)} /> : <Skeleton />}
    </Page>
  )
}

/** The network comes first, never the cards. */
function Headline() {
  const words = insightWords()
  const figures = useFetched<Schemas['Figures']>('/insight/figures')
  return (
    <>
      {figures && <p class="insight-headline">{words.network(figures.network)}</p>}
      <LastKnown at={figures?.as_of} />
    </>
  )
}

/** A day more than is counted, as moments are indexed as they were written, in one form or another. */
async function loadSince(month: number): Promise<Omit<Source, 'people'>> {
  const since = addDays(new Date(month), -1).toISOString()
  const [encounters, interactions, followups, topics] = await Promise.all([
    db.encounters.where('at').above(since).toArray(),
    db.interactions.where('at').above(since).toArray(),
    // Thanks are due after the talk they are for.
    db.followups.where('due_at').above(since).toArray(),
    db.topics.toArray(),
  ])
  return { encounters, interactions, followups, topics }
}

function Insight({ figures }: { figures: Figures }) {
  const words = insightWords()
  if (figures.months.every(({ met }) => met === 0)) {
    return (
      <EmptyState drawing="loom" title={words.emptyTitle} text={words.emptyText}>
        <Button href="/events">{words.addEvent}</Button>
      </EmptyState>
    )
  }
  return (
    <>
      <Months figures={figures} />
      <Thanks thanks={figures.thanks} />
      <Topics topics={figures.topics} />
      <p class="insight-note">{words.note}</p>
    </>
  )
}

function Months({ figures: { months, met, fresh } }: { figures: Figures }) {
  const words = insightWords()
  const best = months.reduce((most, one) => (one.met >= most.met ? one : most))
  return (
    <Section title={words.monthsTitle}>
      <Tile>
        <div class="figure">
          <p class="figure-says">{words.met(met, fresh)}</p>
          <Columns months={months.map((one) => ({ label: monthDay(one.month).month, met: one.met }))} />
          <p class="notice-text">{words.months(monthName(best.month), best.met)}</p>
        </div>
      </Tile>
    </Section>
  )
}

function Thanks({ thanks: { within, later, notYet } }: { thanks: Figures['thanks'] }) {
  const words = insightWords()
  const total = within + later + notYet
  if (total === 0) return null
  const parts = [
    { name: 'within', label: words.within, count: within },
    { name: 'later', label: words.later, count: later },
    { name: 'not-yet', label: words.notYet, count: notYet },
  ]
  return (
    <Section title={words.thanksTitle}>
      <Tile>
        <div class="figure">
          <p class="figure-says">{words.thanks(within, total)}</p>
          <Share parts={parts} />
        </div>
      </Tile>
    </Section>
  )
}

function Topics({ topics }: { topics: Figures['topics'] }) {
  const words = insightWords()
  const [first] = topics
  return (
    <Section title={words.topicsTitle}>
      <Tile>
        <div class="figure">
          <p class="figure-says">{first ? words.topics(first.name, first.times) : words.topicsNone}</p>
          <TopicBars topics={topics} />
        </div>
      </Tile>
    </Section>
  )
}
