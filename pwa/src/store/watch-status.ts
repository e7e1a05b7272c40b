import { live } from './live'
import { db } from './schema'
import { owner } from './session'
import { lastSynced, refusedIds, waitingIds } from './status'

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
