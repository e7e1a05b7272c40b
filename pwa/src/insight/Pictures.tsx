import { t } from '../i18n'
import { insightWords } from '../i18n/insight'
import { displayName } from '../i18n/names'
import { calendarDay, monthDay, monthName } from '../i18n/time'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { Bars, Columns, Legend, Share, Stacked } from './Bars'
import type { Figures } from './InsightScreen'
import { StageLegend } from './StageLegend'
import { firstOfMonth, stageSentence, toldApart } from './telling'

/** People by stage over a year. */
export function Stages({ figures }: { figures: Figures }) {
  const words = insightWords()
  const columns = figures.stages.map(({ month, counts }) => ({ label: monthDay(firstOfMonth(month)).month, counts }))
  const last = figures.stages.at(-1)?.counts ?? []
  return (
    <Section title={words.stagesTitle}>
      <Tile>
        <div class="figure">
          <p class="figure-says">{stageSentence(figures)}</p>
          <Stacked columns={columns} />
          <StageLegend counts={last} />
        </div>
      </Tile>
    </Section>
  )
}

/** Who came to be closer this month. */
export function Rises({ figures: { rises, risen } }: { figures: Pick<Figures, 'rises' | 'risen'> }) {
  const words = insightWords()
  const people = useLive(() => db.contacts.bulkGet(rises.map((rise) => rise.contact_id)), [rises])
  if (risen === 0 || !people) return null
  return (
    <Section title={words.risesTitle} aside={words.people(risen)}>
      <Tile flush>
        {rises.map(({ contact_id: id, stage, on }, place) => (
          <ListRow
            key={`${id} ${stage}`} href={`/people/${id}`}
            title={nameOf(people[place])} detail={words.rose(t().contacts.stages[stage], calendarDay(new Date(`${on}T00:00`), now.value))}
          />
        ))}
      </Tile>
    </Section>
  )
}

const nameOf = (contact: Parameters<typeof displayName>[0] | undefined): string =>
  (contact && displayName(contact)) || t().contacts.unnamed

/** New people against the same: both are needed, but without the new ones nothing new is heard. */
export function Months({ months }: { months: Figures['months'] }) {
  const words = insightWords()
  const lately = months.slice(-6)
  const current = lately.at(-1)
  if (!current || lately.every(({ met }) => met === 0)) return null
  const best = lately.reduce((most, one) => (one.met >= most.met ? one : most))
  return (
    <Section title={words.monthsTitle}>
      <Tile>
        <div class="figure">
          <p class="figure-says">{words.met(current.met, current.fresh)}</p>
          <Columns months={lately.map(({ month, met, fresh }) => ({ label: monthDay(firstOfMonth(month)).month, met, fresh }))} />
          <Legend parts={[{ name: 'within', label: words.firstTime }, { name: 'later', label: words.metBefore }]} />
          <p class="notice-text">{words.months(monthName(firstOfMonth(best.month)), best.met)}</p>
        </div>
      </Tile>
    </Section>
  )
}

export function Thanks({ thanks: { within, later, not_yet: notYet } }: { thanks: Figures['thanks'] }) {
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

/** From online to offline. */
export function Online({ figures: { began_online: began, came_to_meet: met } }: { figures: Figures }) {
  const words = insightWords()
  if (began === 0) return null
  const parts = [
    { name: 'within', label: words.cameToMeet, count: met },
    { name: 'not-yet', label: words.onlineOnly, count: began - met },
  ]
  return (
    <Section title={words.onlineTitle}>
      <Tile>
        <div class="figure">
          <p class="figure-says">{words.online(met, began)}</p>
          <Share parts={parts} />
        </div>
      </Tile>
    </Section>
  )
}

interface LeadsProps {
  title: string
  table: 'topics' | 'events'
  leads: Figures['topics']
}

/** Which topics, or events, led to ties that opened up. */
export function Leads({ title, table, leads }: LeadsProps) {
  const words = insightWords()
  const names = useLive(() => namesIn(table, leads.map(({ id }) => id)), [table, leads])
  const bars = leads.flatMap(({ id, opened_up: count, network }) => {
    const name = names?.get(id)
    return name ? [{ name, count, says: words.opened(count, network) }] : []
  })
  const [first] = bars
  if (!first) return null
  return (
    <Section title={title}>
      <Tile>
        <div class="figure">
          <p class="figure-says">{words.leads(first.name, first.count)}</p>
          <Bars bars={bars} />
        </div>
      </Tile>
    </Section>
  )
}

async function namesIn(table: LeadsProps['table'], ids: string[]): Promise<Map<string, string>> {
  if (table === 'topics') return new Map((await db.topics.bulkGet(ids)).flatMap((one) => (one ? [[one.id, one.name]] : [])))
  return toldApart((await db.events.bulkGet(ids)).flatMap((one) => one ?? []), now.value)
}
