import type { Encounter, Topic } from '../store/documents'

/** How many chips stand on the screen: what a thumb reaches and an eye takes in. */
const SHOWN = 12

/** Names for chips: those talked about last come first, then what interests the person, then some to begin with. */
export function suggestTopics(
  topics: readonly Topic[], encounters: readonly Encounter[], interests: readonly string[], starters: readonly string[],
): string[] {
  const names = new Map(topics.map((topic) => [topic.id, topic.name]))
  const recent = [...encounters].sort((a, b) => (a.at < b.at ? 1 : -1)).flatMap((encounter) => encounter.topic_ids)
  const used = recent.map((id) => names.get(id)).filter((name) => name !== undefined)
  return unique([...used, ...interests, ...names.values(), ...starters]).slice(0, SHOWN)
}

/** The topic of that name, whatever its width and case. */
export function findTopic(topics: readonly Topic[], name: string): Topic | undefined {
  return topics.find((topic) => fold(topic.name) === fold(name))
}

export function unique(names: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const name of names) if (name.trim() && !seen.has(fold(name))) seen.set(fold(name), name.trim())
  return [...seen.values()]
}

const fold = (name: string): string => name.normalize('NFKC').trim().toLowerCase()
