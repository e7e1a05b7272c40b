import './InsightScreen.css'
import { LastKnown } from '../contacts/LastKnown'
import { insightWords } from '../i18n/insight'
import { monthDay, monthName } from '../i18n/time'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { syncNow } from '../store/sync'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { PullToRefresh } from '../ui/PullToRefresh'
import { Section } from '../ui/Section'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { Columns, Share, TopicBars } from './Bars'
import { figuresOf, type Figures, type Source } from './figures'

export function InsightScreen() {
  const source = useLive(loadSource)
  return (
    <Page tabbed>
      <PullToRefresh onRefresh={syncNow} />
      <TopBar title={insightWords().title} />
      <LastKnown />
      {!source && <Skeleton />}
      {source && <Insight figures={figuresOf(source, now.value)} />}
    </Page>
  )
}

async function loadSource(): Promise<Source> {
  const [contacts, encounters, interactions, followups, topics] = await Promise.all([
    db.contacts.toArray(),
    db.encounters.toArray(),
    db.interactions.toArray(),
    db.followups.toArray(),
    db.topics.toArray(),
  ])
  return { contacts, encounters, interactions, followups, topics }
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
