import { durably } from './durably'
import type { Master } from './reconcile'
import { db, type RefusedRow } from './schema'

/** Sends a refused document again as it stands; changing it does the same. */
export function retry({ collection, id, assumed, deleted, sent = [], since }: RefusedRow): Promise<void> {
  return durably(() => db.transaction('rw', [db.outbox, db.refused], async () => {
    await db.refused.delete([collection, id])
    await db.outbox.add({ collection, id, assumed, deleted, sent, since, revision: 1 })
  }))
}

/** Gives up the change: the document is again what the server last had, or gone when it never had it. */
export function giveUp({ collection, id, assumed }: RefusedRow): Promise<void> {
  const master: Master | null = assumed
  return durably(() => db.transaction('rw', [db.refused, db.table(collection)], async () => {
    await db.refused.delete([collection, id])
    await (master && !master._deleted ? db.table(collection).put(master) : db.table(collection).delete(id))
  }))
}
