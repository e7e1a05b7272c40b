import { topicsOf } from '../cards/capture'
import type { Tags } from '../cards/draft'
import { endOf } from '../cards/event-now'
import { gatheringWords } from '../i18n/gathering'
import { t } from '../i18n'
import { bareName } from '../store/bare-name'
import { blankEncounter, personNamed } from '../store/blank'
import { clock } from '../store/clock'
import type { Event_ } from '../store/documents'
import { newId } from '../store/ids'
import { db } from '../store/schema'
import { removeAll, saveAll, type Change } from '../store/write'
import { toast } from '../ui/toast'

/** Somebody one talked to: on record already, or new by name. */
export interface Talked {
  id: string
  name: string
  isNew: boolean
}

export const newcomer = (name: string): Talked => ({ id: newId(), name: bareName(name), isNew: true })

/** A talk with each of them, since each is thanked for their own; all are saved or none. */
export async function logTalks(event: Event_, people: readonly Talked[], tags: Tags): Promise<void> {
  const { topicIds, added } = topicsOf(tags.topics, await db.topics.toArray())
  const fresh = people.filter(({ isNew }) => isNew)
  const changes: Change[] = [
    ...added.map((doc): Change => ({ collection: 'topics', doc })),
    ...fresh.map(({ id, name }): Change => ({ collection: 'contacts', doc: personNamed(id, name) })),
    ...people.map(({ id }): Change => ({ collection: 'encounters', doc: talkAt(event, id, topicIds, tags) })),
  ]
  await saveAll(changes)
  const undo = () => removeAll([...changes].reverse().map(({ collection, doc }) => ({ collection, id: doc.id })))
  toast(gatheringWords().rapid.logged(people.length), { label: t().ui.undo, run: () => void undo() })
}

function talkAt(event: Event_, contactId: string, topic_ids: string[], { promise, hit_it_off, work }: Tags) {
  const setting = (work ?? event.setting === 'work') ? ('work' as const) : ('own_time' as const)
  const at = momentAt(event, clock.now()).toISOString()
  return blankEncounter({
    id: newId(), at, contact_ids: [contactId], event_id: event.id, place: event.place, setting, topic_ids, promise, hit_it_off,
  })
}

/** During the event it is now; afterwards its end, whenever it is written down. */
export function momentAt(event: Pick<Event_, 'starts_at' | 'ends_at'>, now: Date): Date {
  const [start, end] = [new Date(event.starts_at), endOf(event)]
  return now > end ? end : now < start ? start : now
}
