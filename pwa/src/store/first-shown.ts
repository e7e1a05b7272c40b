import { forgetBeside, keepBeside, readBeside } from './beside'
import { ownerHere } from './session'

/** What a screen shows of itself at once. */
type Screen = 'people' | 'home'

type Kept<T> = { form: number; owner: string; what: T }

/**
 * What a screen is to show before the database is open, which takes a slow phone as long as all the rest: so it lies
 * beside it. Undefined when there is nothing, or it is another person's, or made by the rules of another release.
 */
export function firstShown<T>(screen: Screen, form: number): T | undefined {
  const kept = readBeside<Kept<T>>(screen)
  return kept?.form === form && kept.owner === ownerHere() ? kept.what : undefined
}

/** Where there is no room for it the next start takes longer, and that is all. */
export function keepFirstShown<T>(screen: Screen, kept: Kept<T>): void {
  if (kept.owner === '') return
  keepBeside(screen, kept)
}

/** It is nobody's to see any more, or not as it is now. */
export const forgetFirstShown = (screen: Screen): void => forgetBeside(screen)
