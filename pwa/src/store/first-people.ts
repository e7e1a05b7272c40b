import type { RosterRow } from './schema'

/** The first screenful of the list of people, when `upto` was the last of `touched`, and how many there are in all. */
export type FirstPeople = { form: number; upto: number; total: number; rows: RosterRow[] }

/** Known at once, where the database takes a slow phone as long to open as all the rest: so it lies beside it. */
const FIRST = 'people'

/** Undefined when there are none, or they were made by the rules of another release. */
export function firstPeople(form: number): FirstPeople | undefined {
  if (typeof localStorage === 'undefined') return undefined
  const kept = JSON.parse(localStorage.getItem(FIRST) ?? 'null') as FirstPeople | null
  return kept?.form === form ? kept : undefined
}

/** Where there is no room for it the next start takes longer, and that is all. */
export function keepFirstPeople(first: FirstPeople): void {
  try {
    globalThis.localStorage?.setItem(FIRST, JSON.stringify(first))
  } catch {
    forgetFirstPeople()
  }
}

/** They are nobody's to see any more, or not as they are now. */
export const forgetFirstPeople = (): void => globalThis.localStorage?.removeItem(FIRST)
