import { blankCard, blankContact, blankEncounter } from '../store/blank'
import type { Event_, Settings, Topic } from '../store/documents'
import { newId } from '../store/ids'
import type { Change } from '../store/write'
import type { Tags } from './draft'
import { firstStep } from './thanks'
import { findTopic } from './topics'

/** What a capture is surrounded by. */
export type Scene = { topics: readonly Topic[]; event: Event_ | null; settings: Settings }

export type Capture = { changes: Change[]; contactId: string; cardId: string | null; encounterId: string }

/**
 * What "Done" writes: a person (without a name until the card is read), the card, the talk, the thanks to give,
 * and the topics that are new. The card's photos are put in when it is written.
 */
export async function planCapture(tags: Tags, hasCard: boolean, at: string, scene: Scene): Promise<Capture> {
  const [contactId, encounterId] = [newId(), newId()]
  const cardId = hasCard ? newId() : null
  const { topicIds, added } = topicsOf(tags.topics, scene.topics)
  const event = tags.stamped ? scene.event : null
  const encounter = blankEncounter({
    id: encounterId, at, contact_ids: [contactId], topic_ids: topicIds, event_id: event?.id ?? null,
    place: event?.place ?? '', setting: settingOf(tags, event), promise: tags.promise, promise_by: tags.promise_by,
    hit_it_off: tags.hit_it_off,
  })
  const changes: Change[] = [
    ...added.map((doc): Change => ({ collection: 'topics', doc })),
    { collection: 'contacts', doc: personOf(contactId, tags.name.trim()) },
    ...cardOf(cardId, contactId),
    { collection: 'encounters', doc: encounter },
    ...(await firstStep({ contactId, encounterId, event, settings: scene.settings })),
  ]
  return { changes, contactId, cardId, encounterId }
}

/** A name that was typed is the person's word: no reading may change it. */
const personOf = (id: string, name: string) => blankContact({ id, name, confirmed: name ? ['name'] : [] })

const cardOf = (id: string | null, contact_id: string): Change[] =>
  id ? [{ collection: 'cards', doc: blankCard({ id, contact_id }) }] : []

function settingOf(tags: Tags, event: Event_ | null): 'own_time' | 'work' {
  if (tags.work !== null) return tags.work ? 'work' : 'own_time'
  return event?.setting ?? 'own_time'
}

export function topicsOf(names: readonly string[], known: readonly Topic[]): { topicIds: string[]; added: Topic[] } {
  const topics = names.map((name) => findTopic(known, name) ?? { id: newId(), name })
  return { topicIds: topics.map((topic) => topic.id), added: topics.filter((topic) => !known.includes(topic)) }
}
