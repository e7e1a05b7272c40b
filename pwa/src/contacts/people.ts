import type { RosterRow } from '../store/schema'
import { wordsOf } from './search'

export type PeopleOrder = 'recent' | 'name'

/** Those in whom every word of what was typed stands somewhere, in the order in which they came. */
export function findPeople(people: readonly RosterRow[], typed: string): readonly RosterRow[] {
  const words = wordsOf(typed)
  return words.length > 0 ? people.filter(({ found }) => words.every((word) => found.includes(word))) : people
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
