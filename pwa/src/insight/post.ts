import type { Contact, Encounter } from '../store/documents'

/** What was learned, as far as it may be told: never from a private talk, and nobody's name in it. */
export function tellable({ learned, private_talk }: Encounter, people: readonly Contact[]): string {
  const text = learned.trim()
  if (private_talk || !text) return ''
  const names = people.flatMap(({ name, name_romaji, company }) => [...`${name} ${name_romaji}`.split(/\s+/), company])
  return names.some((name) => name.length > 1 && text.toLowerCase().includes(name.toLowerCase())) ? '' : text
}

/** X's composer, with this in it: the person posts it, or not. */
export function composer(text: string): string {
  return `https://x.com/intent/post?text=${encodeURIComponent(text)}`
}
