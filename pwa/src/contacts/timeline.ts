import type { Encounter, Event_, Interaction, Topic } from '../store/documents'

/** One thing that happened between the two of you. */
export type Moment =
  | { kind: 'met'; id: string; at: Date; encounter: Encounter; event: Event_ | undefined; topics: string[] }
  | { kind: 'exchange'; id: string; at: Date; interaction: Interaction }

interface Source {
  encounters: readonly Encounter[]
  interactions: readonly Interaction[]
  events: readonly Event_[]
  topics: readonly Topic[]
}

/** The newest first. */
export function timelineOf({ encounters, interactions, events, topics }: Source): Moment[] {
  const eventOf = new Map(events.map((event) => [event.id, event]))
  const nameOf = new Map(topics.map((topic) => [topic.id, topic.name]))
  const met = encounters.map<Moment>((encounter) => ({
    kind: 'met',
    id: encounter.id,
    at: new Date(encounter.at),
    encounter,
    event: eventOf.get(encounter.event_id ?? ''),
    topics: encounter.topic_ids.flatMap((id) => nameOf.get(id) ?? []),
  }))
  const exchanged = interactions.map<Moment>((interaction) => ({
    kind: 'exchange',
    id: interaction.id,
    at: new Date(interaction.at),
    interaction,
  }))
  return [...met, ...exchanged].sort((a, b) => b.at.getTime() - a.at.getTime())
}
