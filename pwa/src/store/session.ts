import { effect, signal, untracked } from '@preact/signals'

/**
 * `unknown`: not asked yet, or no network: what is on the phone stays usable. `ended`: the server said so;
 * the outbox waits for the same person. `none`: nobody has signed in on this phone.
 */
export type Session = 'unknown' | 'open' | 'ended' | 'none'

export const session = signal<Session>('unknown')

/** Acts each time a session has been opened. */
export function whenOpen(act: () => void): void {
  effect(() => void (session.value === 'open' && untracked(act)))
}
