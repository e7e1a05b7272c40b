import type { RosterRow } from '../store/schema'
import { wordsOf } from './search'

export type PeopleOrder = 'recent' | 'name'

/** Whom a search found, and by which words, folded. */
export type Found = { among: readonly RosterRow[]; words: readonly string[]; people: readonly RosterRow[] }

/**
 * Those in whom every word of what was typed stands somewhere, in the order in which they came. Who types on is
 * looked for among whom the shorter search found.
 */
export function findPeople(among: readonly RosterRow[], typed: string, before?: Found): Found {
  const words = wordsOf(typed)
  if (words.length === 0) return { among, words, people: among }
  const narrower = before?.among === among && before.words.every((old) => words.some((word) => word.includes(old)))
  const people = narrower ? before.people : among
  return { among, words, people: people.filter(({ found }) => words.every((word) => found.includes(word))) }
}

/** `people` stand by recency already. */
export function inOrder(people: readonly RosterRow[], order: PeopleOrder): readonly RosterRow[] {
  return order === 'recent' ? people : [...people].sort(byName)
}

export function byRecency(a: RosterRow, b: RosterRow): number {
  return b.last - a.last || (a.id < b.id ? 1 : -1)
}

/** By how a name sounds where that is known; people without a name yet come last. */
function byName(a: RosterRow, b: RosterRow): number {
  if (a.sound === b.sound) return byRecency(a, b)
  return b.sound === '' || (a.sound !== '' && a.sound < b.sound) ? -1 : 1
}
