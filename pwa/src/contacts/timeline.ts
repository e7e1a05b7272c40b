import type { Card, Encounter, Event_, Followup, Interaction, Position, Topic } from '../store/documents'
import { isRandom } from '../store/ids'

/** One thing that happened between the two of you, or with them. */
export type Moment =
  | Met
  | { kind: 'exchange'; id: string; at: Date; interaction: Interaction }
  | { kind: 'followup'; id: string; at: Date; followup: Followup }
  | { kind: 'job'; id: string; at: Date; position: Position; before: Position | undefined }
  | { kind: 'card'; id: string; at: Date; card: Card }

/** `again`: at which event one met, counted from one; 0 outside of any. */
export type Met = {
  kind: 'met'; id: string; at: Date; encounter: Encounter; event: Event_ | undefined; topics: string[]; again: number
}

export interface Source {
  encounters: readonly Encounter[]
  interactions: readonly Interaction[]
  events: readonly Event_[]
  topics: readonly Topic[]
  followups: readonly Followup[]
  positions: readonly Position[]
  cards: readonly Card[]
}

/** The newest first. */
export function timelineOf(source: Source): Moment[] {
  const moments = [...metIn(source), ...exchangesIn(source), ...doneIn(source), ...jobsIn(source), ...cardsIn(source)]
  return moments.sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** When the two were last in touch; what was done for oneself or happened to them alone is no contact. */
export function lastContact(moments: readonly Moment[]): Date | undefined {
  return moments.find(({ kind }) => kind === 'met' || kind === 'exchange')?.at
}

function metIn({ encounters, events, topics }: Source): Met[] {
  const eventOf = new Map(events.map((event) => [event.id, event]))
  const nameOf = new Map(topics.map((topic) => [topic.id, topic.name]))
  const seenAt: string[] = []
  return [...encounters].sort((a, b) => (a.at < b.at ? -1 : 1)).map((encounter) => {
    const { id, event_id, topic_ids } = encounter
    if (event_id && !seenAt.includes(event_id)) seenAt.push(event_id)
    return {
      kind: 'met', id, encounter,
      at: new Date(encounter.at),
      event: eventOf.get(event_id ?? ''),
      topics: topic_ids.flatMap((topic) => nameOf.get(topic) ?? []),
      again: event_id ? seenAt.indexOf(event_id) + 1 : 0,
    }
  })
}

function exchangesIn({ interactions }: Source): Moment[] {
  return interactions.map((interaction) => ({
    kind: 'exchange', id: interaction.id, at: new Date(interaction.at), interaction,
  }))
}

/** What a contact fulfilled bears its moment, and that contact is told already. */
function doneIn({ followups, encounters, interactions }: Source): Moment[] {
  const told = new Set([...encounters, ...interactions].map(({ at }) => Date.parse(at)))
  return followups.flatMap((followup) => {
    const at = new Date(followup.done_at ?? NaN)
    const counts = followup.state === 'done' && followup.done_at && !told.has(at.getTime())
    return counts ? { kind: 'followup', id: followup.id, at, followup } : []
  })
}

/** A position that is not dated is where they were before. */
function jobsIn({ positions }: Source): Moment[] {
  const inOrder = [...positions].sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1))
  return inOrder.flatMap((position, place) =>
    position.since
      ? { kind: 'job', id: position.id, at: new Date(`${position.since}T00:00`), position, before: inOrder[place - 1] }
      : [],
  )
}

function cardsIn({ cards }: Source): Moment[] {
  return cards.flatMap((card) => {
    const at = madeAt(card.id)
    return at ? { kind: 'card', id: card.id, at, card } : []
  })
}

/** Ids of version 7 begin with the millisecond in which they were made (RFC 9562, 5.7); others do not say. */
export function madeAt(id: string): Date | null {
  return isRandom(id) ? new Date(parseInt(id.replace('-', '').slice(0, 12), 16)) : null
}
