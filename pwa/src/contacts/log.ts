import type { Tags } from '../cards/draft'
import { topicsOf } from '../cards/capture'
import { t } from '../i18n'
import { atHour, dateValue, fromInputs } from '../i18n/time'
import { blankEncounter, blankInteraction } from '../store/blank'
import { clock, nowIso } from '../store/clock'
import type { Contact, Interaction } from '../store/documents'
import { newId } from '../store/ids'
import { db } from '../store/schema'
import { removeAll, saveAll, type Change } from '../store/write'
import { toast } from '../ui/toast'

/** A talk as it is logged by hand, days later perhaps. */
export interface MetLog {
  date: string
  eventId: string
  tags: Tags
  note: string
  learned: string
  privateTalk: boolean
}

export async function logMet(contactId: string, log: MetLog): Promise<void> {
  const { topicIds, added } = topicsOf(log.tags.topics, await db.topics.toArray())
  const event = log.eventId ? await db.events.get(log.eventId) : undefined
  const encounter = blankEncounter({
    id: newId(),
    at: momentOf(log.date).toISOString(),
    contact_ids: [contactId],
    event_id: event?.id ?? null,
    place: event?.place ?? '',
    setting: (log.tags.work ?? event?.setting === 'work') ? 'work' : 'own_time',
    topic_ids: topicIds,
    promise: log.tags.promise,
    promise_by: log.tags.promise_by,
    hit_it_off: log.tags.hit_it_off,
    note: log.note.trim(),
    learned: log.learned.trim(),
    private_talk: log.privateTalk,
  })
  const topics = added.map((doc): Change => ({ collection: 'topics', doc }))
  await saveWithUndo([...topics, { collection: 'encounters', doc: encounter }])
}

type ExchangeLog = Pick<Interaction, 'channel' | 'direction' | 'note'>

export async function logExchange({ id, relation }: Contact, log: ExchangeLog): Promise<void> {
  const setting = relation === 'work' ? 'work' : 'own_time'
  const doc = blankInteraction({ id: newId(), contact_id: id, at: nowIso(), setting, ...log })
  await saveWithUndo([{ collection: 'interactions', doc }])
}

async function saveWithUndo(changes: readonly Change[]): Promise<void> {
  await saveAll(changes)
  const undo = () => removeAll([...changes].reverse().map(({ collection, doc }) => ({ collection, id: doc.id })))
  toast(t().contacts.logged, { label: t().ui.undo, run: () => void undo() })
}

/** Today means now; an earlier day has no hour on record, so noon stands for it. */
function momentOf(date: string): Date {
  const now = clock.now()
  if (date === dateValue(now)) return now
  return atHour(fromInputs(date, '12:00') ?? now, 12)
}
