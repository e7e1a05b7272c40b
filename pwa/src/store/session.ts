import { effect, signal, untracked } from '@preact/signals'

const OWNED = 'owned'
const ENDED = 'ended'

/**
 * `unknown`: not asked yet, or no network: what is on the phone stays usable. `ended`: the server said so;
 * the outbox waits for the same person. `none`: nobody has signed in on this phone.
 */
export type Session = 'unknown' | 'open' | 'ended' | 'none'

export const session = signal<Session>(hasEnded() ? 'ended' : 'unknown')

/** Whose data the database holds, '' for nobody's; undefined until it is open. */
export const owner = signal<string | undefined>(undefined)

const owned = signal(typeof localStorage !== 'undefined' && localStorage.getItem(OWNED) !== null)
/** Remembered, so that whoever finds a phone that was signed out from afar cannot look into it by starting it anew. */
function hasEnded(): boolean {
  return typeof localStorage !== 'undefined' && localStorage.getItem(ENDED) !== null
}

effect(() => {
  if (typeof localStorage === 'undefined' || session.value === 'unknown') return
  if (session.value === 'ended') localStorage.setItem(ENDED, 'yes')
  else localStorage.removeItem(ENDED)
})

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
