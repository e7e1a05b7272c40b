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

const owned = signal(typeof localStorage === 'undefined' ? null : localStorage.getItem(OWNED))

/**
 * Who opened this page, as the server wrote into it; the worker's copy of it says nothing. `new`: signed in, and the
 * server holds nothing of theirs yet.
 */
export const opener = globalThis.document?.documentElement.dataset.opener as 'nobody' | 'known' | 'new' | undefined

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
export const isOwned = (): boolean => owned.value !== null

/** Whose they are; '' for nobody's. A release before this one knew only that they are somebody's. */
export const ownerHere = (): string => owned.value ?? ''

export function noteOwner(id: string): void {
  owned.value = id || null
  if (typeof localStorage === 'undefined') return
  if (id) localStorage.setItem(OWNED, id)
  else localStorage.removeItem(OWNED)
}

/** Has the server vouched for who opened the page? Its word stands until this phone has asked it. */
export const isVouchedFor = (): boolean => session.value === 'unknown' && (opener === 'known' || opener === 'new')

/** Acts each time a session has been opened. */
export function whenOpen(act: () => void): void {
  effect(() => void (session.value === 'open' && untracked(act)))
}
