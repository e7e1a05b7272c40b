import { computed, signal } from '@preact/signals'

/** `phone`: on this phone only, so far; `synced`: the server has it; `refused`: the server said no, see `refused`. */
export type RecordState = 'phone' | 'synced' | 'refused'

/** Whether the server answered last time. */
export const online = signal(navigator.onLine)
/** A newer server that this release cannot speak to (426): the app must be brought up to date. */
export const outdated = signal(false)
/** What went wrong in the last round, when it was not the network: shown on the page "Sync". */
export const trouble = signal<string | null>(null)
export const lastSynced = signal<string | null>(null)
/** Until when this phone knows what the server worked out; null while it hears of every change. */
export const lastKnown = computed(() => {
  const hears = online.value && !outdated.value && trouble.value === null
  return hears ? null : lastSynced.value
})

/** Kept by `watch-status.ts`. What is shown before the database is open reads them too, so nothing here needs it. */
export const waitingIds = signal<ReadonlySet<string>>(new Set())
export const refusedIds = signal<ReadonlySet<string>>(new Set())
export const waiting = computed(() => waitingIds.value.size)
export const refusedCount = computed(() => refusedIds.value.size)

/** Where a document stands; re-renders the component that asks. A card waits for its photos too. */
export function recordState(id: string): RecordState {
  if (refusedIds.value.has(id)) return 'refused'
  return waitingIds.value.has(id) ? 'phone' : 'synced'
}
