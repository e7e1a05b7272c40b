import { blankSettings } from './blank'
import type { CollectionName, Doc } from './documents'
import { tell } from './gone'
import { isRandom } from './ids'
import { ground, merge, same } from './merge'
import { findPending, keyOf } from './outbox'
import { db, type OutboxRow } from './schema'

/** A document as the server sends it. */
export type Master = Doc & { _deleted?: boolean }

type Pending = Pick<OutboxRow, 'assumed' | 'deleted' | 'sent'>

/**
 * Brings one document in line with the master and keeps what is not sent yet. Runs inside a transaction over
 * all tables. Deletion against edit: the edit wins, merged into what was deleted, and the person is told.
 */
export async function reconcile(collection: CollectionName, master: Master): Promise<void> {
  const pending = (await findPending(collection, master.id)) ?? (await db.refused.get(keyOf(collection, master.id)))
  const local: Doc | undefined = pending && (pending.deleted ?? (await db.of(collection).get(master.id)))
  if (!pending || !local) return settled(collection, master)
  const base = baseOf(collection, pending, master)
  const gone = pending.deleted !== null && (master._deleted === true || same(base, alive(master)))
  const merged = merge(base, alive(master), local)
  if (!gone) await tellOfLife(collection, master, pending)
  if (gone === (master._deleted === true) && same(merged, alive(master))) return settled(collection, master)
  if (!gone) await db.table(collection).put(merged)
  await assume(collection, master, pending, gone ? merged : null)
}

/** It lives. What this phone knew to be deleted is being restored, which is no news. */
async function tellOfLife(collection: CollectionName, master: Master, pending: Pending): Promise<void> {
  const known: (Master | null)[] = [pending.assumed, ...(pending.sent ?? [])]
  const news = known[0] !== null && !known.some((each) => each?._deleted)
  if (pending.deleted) await tell(collection, master.id, 'back')
  else if (master._deleted && news) await tell(collection, master.id, 'kept')
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

/** Ours is sent again, now as a change of this master; what was sent on another one is refused when it arrives. */
async function assume(
  collection: CollectionName, master: Master, { assumed, sent = [] }: Pending, deleted: Doc | null,
): Promise<void> {
  const change = { assumed: master, deleted, sent: same(assumed, master) ? sent : [] }
  await db.outbox.where('[collection+id]').equals(keyOf(collection, master.id)).modify(change)
  await db.refused.where('[collection+id]').equals(keyOf(collection, master.id)).modify(change)
}

/** The state that ours was changed from. */
function baseOf(collection: CollectionName, { assumed, sent = [] }: Pending, master: Master): Doc | null {
  const first = assumed ?? firstOf(collection, master.id, sent)
  return sent.map(alive).reduce((base, each) => ground(base, each, alive(master)), first && alive(first))
}

/**
 * What a document began as that was new to us. Settings exist from the start with their defaults, so that a phone's
 * first word on one of them is a change. One with a random id was made here: a master of it stems from what was sent,
 * though no answer said that it arrived, and what was blank in it is no word of ours against what was filled in since.
 */
function firstOf(collection: CollectionName, id: string, sent: readonly Doc[]): Doc | null {
  if (collection === 'settings') return blankSettings({ id: '' })
  return isRandom(id) ? (sent[0] ?? null) : null
}

/** Its fields, whether or not it was deleted. */
function alive(master: Master): Doc {
  const fields = { ...master }
  delete fields._deleted
  return fields
}
