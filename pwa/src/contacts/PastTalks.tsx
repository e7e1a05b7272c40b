import { t } from '../i18n'
import { keepingWords } from '../i18n/keeping'
import { calendarDay } from '../i18n/time'
import type { Encounter } from '../store/documents'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'

type Talk = { encounter: Encounter; where: string }

/** Each talk with somebody has a history of its own. */
export function PastTalks({ contactId }: { contactId: string }) {
  const talks = useLive(() => loadTalks(contactId), [contactId])
  if (!talks || talks.length === 0) return null
  return (
    <Section title={keepingWords().history.talks}>
      <Tile flush>
        {talks.map(({ encounter: { id, at }, where }) => (
          <ListRow key={id} href={`/encounters/${id}/history`} title={where} detail={calendarDay(new Date(at), now.value)} />
        ))}
      </Tile>
    </Section>
  )
}

/** The latest first. */
async function loadTalks(contactId: string): Promise<Talk[]> {
  const encounters = await db.encounters.where('contact_ids').equals(contactId).sortBy('at')
  const events = await db.events.bulkGet(encounters.map((each) => each.event_id ?? ''))
  const talks = encounters.map((encounter, index) => ({ encounter, where: events[index]?.title || encounter.place || t().contacts.met }))
  return talks.reverse()
}
