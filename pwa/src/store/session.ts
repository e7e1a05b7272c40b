import { effect, signal, untracked } from '@preact/signals'

/**
 * `unknown`: not asked yet, or no network: what is on the phone stays usable. `ended`: the server said so;
 * the outbox waits for the same person. `none`: nobody has signed in on this phone.
 */
export type Session = 'unknown' | 'open' | 'ended' | 'none'

export const session = signal<Session>('unknown')

const OWNED = 'owned'
const owned = signal(typeof localStorage !== 'undefined' && localStorage.getItem(OWNED) !== null)

/** Does somebody's data lie on this phone? Known at once, where the database takes a while to open. */
export const isOwned = (): boolean => owned.value

export function noteOwned(now: boolean): void {
  owned.value = now
  if (typeof localStorage === 'undefined') return
  if (now) localStorage.setItem(OWNED, 'yes')
  else localStorage.removeItem(OWNED)
}

/** Acts each time a session has been opened. */
export function whenOpen(act: () => void): void {
  effect(() => void (session.value === 'open' && untracked(act)))
}
