import { blankSettings } from './blank'
import type { CollectionName, Doc } from './documents'
import { merge, same } from './merge'
import { findPending, keyOf } from './outbox'
import { db } from './schema'

/** A document as the server sends it. */
export type Master = Doc & { _deleted?: boolean }

type Pending = { assumed: Doc | null; deleted: Doc | null }

/**
 * Brings one document in line with the master and keeps what is not sent yet. Runs inside a transaction over
 * the document's table, `outbox` and `refused`. Deletion against edit: the edit wins.
 */
export async function reconcile(collection: CollectionName, master: Master): Promise<void> {
  const pending = (await findPending(collection, master.id)) ?? (await db.refused.get(keyOf(collection, master.id)))
  if (!pending) return accept(collection, master)
  if (pending.deleted) return settleDeletion(collection, master, pending)
  const local: Doc | undefined = await db.of(collection).get(master.id)
  if (!local) return settled(collection, master)
  if (master._deleted) return assume(collection, master)
  const merged = merge(baseOf(collection, pending.assumed), master, local)
  if (same(merged, master)) return settled(collection, master)
  await db.table(collection).put(merged)
  await assume(collection, master)
}

async function settleDeletion(collection: CollectionName, master: Master, pending: Pending): Promise<void> {
  const untouched = !master._deleted && (pending.assumed === null || same(pending.assumed, master))
  if (untouched) return assume(collection, master)
  await settled(collection, master)
}

/** Nothing of ours is left to send. */
async function settled(collection: CollectionName, master: Master): Promise<void> {
  await db.outbox.where('[collection+id]').equals(keyOf(collection, master.id)).delete()
  await db.refused.delete(keyOf(collection, master.id))
  await accept(collection, master)
}

async function accept(collection: CollectionName, master: Master): Promise<void> {
  if (master._deleted) return db.of(collection).delete(master.id)
  await db.table(collection).put(master)
}

/** Ours is sent again, now as a change of this master. */
async function assume(collection: CollectionName, master: Master): Promise<void> {
  await db.outbox.where('[collection+id]').equals(keyOf(collection, master.id)).modify({ assumed: master })
  await db.refused.where('[collection+id]').equals(keyOf(collection, master.id)).modify({ assumed: master })
}

/** Settings exist from the start with their defaults, so that a phone's first word on one of them is a change. */
function baseOf(collection: CollectionName, assumed: Master | null): Doc | null {
  if (assumed && !assumed._deleted) return assumed
  return collection === 'settings' && assumed === null ? blankSettings({ id: '' }) : null
}
