import { computed, signal } from '@preact/signals'

import { live } from './live'
import { db } from './schema'
import { owner } from './session'

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

const waitingIds = signal<ReadonlySet<string>>(new Set())
const refusedIds = signal<ReadonlySet<string>>(new Set())
export const waiting = computed(() => waitingIds.value.size)
export const refusedCount = computed(() => refusedIds.value.size)

/** Where a document stands; re-renders the component that asks. A card waits for its photos too. */
export function recordState(id: string): RecordState {
  if (refusedIds.value.has(id)) return 'refused'
  return waitingIds.value.has(id) ? 'phone' : 'synced'
}

/** Keeps the signals in line with the database, whichever tab changes it. */
export function watchStatus(): () => void {
  const stops = [
    live(idsWaiting, (ids) => { waitingIds.value = ids }),
    live(idsRefused, (ids) => { refusedIds.value = ids }),
    live(() => db.recall('owner', ''), (id) => { owner.value = id }),
    live(() => db.recall('last_sync', ''), (at) => { lastSynced.value = at || null }),
  ]
  return () => stops.forEach((stop) => stop())
}

async function idsWaiting(): Promise<Set<string>> {
  const rows = await db.outbox.toArray()
  const photos = await db.photos.where('state').anyOf('original', 'ready').toArray()
  const cards = photos.flatMap(({ card_id, contact_id }) => [card_id, contact_id]).filter((id) => id !== null)
  return new Set([...rows.map((row) => row.id), ...cards])
}

async function idsRefused(): Promise<Set<string>> {
  const rows = await db.refused.toArray()
  const photos = await db.photos.where('state').equals('refused').toArray()
  return new Set([...rows.map((row) => row.id), ...photos.map(({ card_id }) => card_id).filter((id) => id !== null)])
}
