import { blankSettings } from './blank'
import { nowIso } from './clock'
import type { CollectionName, Doc } from './documents'
import { merge, same } from './merge'
import { findPending, keyOf } from './outbox'
import { db, type Notice } from './schema'

/** A document as the server sends it. */
export type Master = Doc & { _deleted?: boolean }

type Pending = { assumed: Doc | null; deleted: Doc | null }

/**
 * Brings one document in line with the master and keeps what is not sent yet. Runs inside a transaction over
 * all tables. Deletion against edit: the edit wins, and the person is told.
 */
export async function reconcile(collection: CollectionName, master: Master): Promise<void> {
  const pending = (await findPending(collection, master.id)) ?? (await db.refused.get(keyOf(collection, master.id)))
  if (!pending) return accept(collection, master)
  if (pending.deleted) return settleDeletion(collection, master, pending)
  const local: Doc | undefined = await db.of(collection).get(master.id)
  if (!local) return settled(collection, master)
  if (master._deleted) return keep(collection, master, pending)
  const merged = merge(baseOf(collection, pending.assumed), master, local)
  if (same(merged, master)) return settled(collection, master)
  await db.table(collection).put(merged)
  await assume(collection, master)
}

async function settleDeletion(collection: CollectionName, master: Master, pending: Pending): Promise<void> {
  const untouched = !master._deleted && (pending.assumed === null || same(pending.assumed, master))
  if (untouched) return assume(collection, master)
  if (!master._deleted) await tell(collection, master.id, 'back')
  await settled(collection, master)
}

/** Deleted elsewhere, edited here: it lives. What this phone knew to be deleted is being restored, which is no news. */
async function keep(collection: CollectionName, master: Master, { assumed }: Pending): Promise<void> {
  const known: Master | null = assumed
  if (known && !known._deleted) await tell(collection, master.id, 'kept')
  await assume(collection, master)
}

/** What a person would miss, or wonder about; a follow-up or a dismissal is neither. */
const TOLD: readonly CollectionName[] = ['contacts', 'events', 'encounters']

async function tell(collection: CollectionName, id: string, kind: Notice['kind']): Promise<void> {
  if (TOLD.includes(collection)) await db.notices.put({ collection, id, kind, at: nowIso() })
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
