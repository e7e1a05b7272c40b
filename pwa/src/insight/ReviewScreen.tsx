import './InsightScreen.css'
import { Known } from '../away/Known'
import { t } from '../i18n'
import { isolate } from '../i18n/isolate'
import { displayName } from '../i18n/names'
import { movingWords } from '../i18n/moving'
import { reviewWords } from '../i18n/review'
import { addDays, ago, calendarDay } from '../i18n/time'
import type { Schemas } from '../store/documents'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { Page, TopBar } from '../ui/TopBar'
import { nameMoves } from './load-moves'
import { reasonOf, titleOf } from './move-words'

type Review = Schemas['Review']

const back = () => history.back()

/** The week in two minutes. */
export function ReviewScreen() {
  return (
    <Page>
      <TopBar title={reviewWords().title} onBack={back} />
      <Known<Review> path="/insight/review">{(review) => <Week review={review} />}</Known>
    </Page>
  )
}

function Week({ review }: { review: Review }) {
  const words = reviewWords()
  const names = useLive(() => namesOf(review), [review])
  const moves = useLive(() => nameMoves(review.next), [review])
  if (!names || !moves) return <Skeleton />
  const monday = new Date(`${review.week}T00:00`)
  const called = (id: string) => names.get(id) || t().contacts.unnamed
  return (
    <>
      <p class="insight-note">{words.span(calendarDay(monday, now.value), calendarDay(addDays(monday, 6), now.value))}</p>
      <Tile>
        <p class="figure-says">{words.sums(review.met, review.fresh, review.wrote)}</p>
      </Tile>
      {review.met + review.wrote + review.rises.length > 0 && <Rises rises={review.rises} called={called} />}
      {review.lessons.length > 0 && (
        <Section title={words.lessons}>
          <Tile flush>
            {review.lessons.map((lesson) => (
              <ListRow key={lesson.encounter_id} title={lesson.text} detail={lesson.contact_ids.map(called).join(t().ui.comma)} href={`/people/${lesson.contact_ids[0]}`} />
            ))}
          </Tile>
        </Section>
      )}
      {review.silences.length > 0 && (
        <Section title={words.silences}>
          <Tile flush>
            {review.silences.map(({ contact_id: id, since }) => (
              <ListRow key={id} href={`/people/${id}?write=keep`} title={called(id)} detail={words.since(ago(new Date(`${since}T00:00`), now.value))} />
            ))}
          </Tile>
        </Section>
      )}
      <Section title={words.next}>
        <Tile flush>
          {moves.map(({ move, named, href }) => (
            <ListRow
              key={move.key} title={titleOf(move, named)} detail={`${movingWords().kinds[move.kind]}${t().ui.between}${reasonOf(move, named, now.value)}`}
              href={href.startsWith('/') ? href : undefined} out={href.startsWith('/') ? undefined : href}
            />
          ))}
        </Tile>
      </Section>
    </>
  )
}

/** Also that nobody came closer, but not in a week of which nothing is on record. */
function Rises({ rises, called }: { rises: Review['rises']; called: (id: string) => string }) {
  const words = reviewWords()
  return (
    <Section title={words.rises}>
      <Tile flush={rises.length > 0}>
        {rises.map(({ contact_id: id, stage, on }) => (
          <ListRow key={`${id} ${stage}`} href={`/people/${id}`} title={called(id)} detail={words.rose(t().contacts.stages[stage], calendarDay(new Date(`${on}T00:00`), now.value))} />
        ))}
        {rises.length === 0 && <p>{words.noRises}</p>}
      </Tile>
    </Section>
  )
}

async function namesOf(review: Review): Promise<Map<string, string>> {
  const ids = [
    ...review.rises.map((each) => each.contact_id), ...review.silences.map((each) => each.contact_id),
    ...review.lessons.flatMap((each) => each.contact_ids),
  ]
  const people = await db.contacts.bulkGet([...new Set(ids)])
  return new Map(people.flatMap((one) => (one ? [[one.id, isolate(displayName(one))]] : [])))
}
