import { blankCard, blankEncounter, personNamed } from '../store/blank'
import type { Event_, Settings, Topic } from '../store/documents'
import { newId } from '../store/ids'
import type { Change } from '../store/write'
import type { Tags } from './draft'
import { firstStep } from './thanks'
import { findTopic } from './topics'

/** What a capture is surrounded by. */
export type Scene = { topics: readonly Topic[]; event: Event_ | null; settings: Settings }

export type Capture = { changes: Change[]; contactId: string; cardId: string | null }

/**
 * What "Done" writes: a person (without a name until the card is read), the card, the talk, the thanks to give,
 * and the topics that are new. The card's photos are put in when it is written.
 * @param knownId whose new card it is: they stay as they are, and a card alone is no talk
 */
export async function planCapture(
  tags: Tags, hasCard: boolean, at: string, scene: Scene, knownId: string | null = null,
): Promise<Capture> {
  const contactId = knownId ?? newId()
  const cardId = hasCard ? newId() : null
  const changes: Change[] = [
    ...(knownId ? [] : [{ collection: 'contacts', doc: personNamed(contactId, tags.name) } as const]),
    ...cardOf(cardId, contactId),
    ...(!knownId || isMet(tags, scene.event) ? await talkWith(contactId, tags, at, scene) : []),
  ]
  return { changes, contactId, cardId }
}

/** Whether a known person's card was handed over just now. */
export const isMet = ({ met }: Pick<Tags, 'met'>, here: Event_ | null): boolean => met ?? here !== null

async function talkWith(contactId: string, tags: Tags, at: string, scene: Scene): Promise<Change[]> {
  const encounterId = newId()
  const { topicIds, added } = topicsOf(tags.topics, scene.topics)
  const event = tags.stamped ? scene.event : null
  const encounter = blankEncounter({
    id: encounterId, at, contact_ids: [contactId], topic_ids: topicIds, event_id: event?.id ?? null,
    place: event?.place ?? '', setting: settingOf(tags, event), promise: tags.promise, promise_by: tags.promise_by,
    hit_it_off: tags.hit_it_off,
  })
  return [
    ...added.map((doc): Change => ({ collection: 'topics', doc })),
    { collection: 'encounters', doc: encounter },
    ...(await firstStep({ contactId, encounterId, event, settings: scene.settings })),
  ]
}

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
