import { nowIso } from './clock'
import type { CollectionName, Doc } from './documents'
import { db, type OutboxRow, type RefusedRow } from './schema'

export const keyOf = (collection: CollectionName, id: string): [string, string] => [collection, id]

/** The documents that these are about, in their order, as they stand: each collection is asked once. */
export async function docsOf(rows: readonly { collection: CollectionName; id: string }[]): Promise<(Doc | undefined)[]> {
  const found = new Map<string, Doc>()
  for (const collection of new Set(rows.map((row) => row.collection))) {
    const ids = rows.filter((row) => row.collection === collection).map(({ id }) => id)
    const docs = await db.table<Doc, string>(collection).bulkGet(ids)
    for (const doc of docs) if (doc) found.set(`${collection} ${doc.id}`, doc)
  }
  return rows.map(({ collection, id }) => found.get(`${collection} ${id}`))
}

export function findPending(collection: CollectionName, id: string): Promise<OutboxRow | undefined> {
  return db.outbox.where('[collection+id]').equals(keyOf(collection, id)).first()
}

/**
 * Notes that a document differs from the master; call it inside the transaction that changes the document.
 * One row per document: the master first assumed stays, whatever else is changed before it is sent.
 */
export async function note(
  collection: CollectionName, id: string, before: Doc | null, deleted: Doc | null,
): Promise<void> {
  const pending = await findPending(collection, id)
  if (pending) return void (await db.outbox.update(pending.n, { deleted, revision: pending.revision + 1 }))
  const refused = await takeBack(collection, id)
  const assumed = refused ? refused.assumed : before
  const sent = refused?.sent ?? []
  await db.outbox.add({ collection, id, assumed, deleted, sent, revision: 1, since: nowIso() })
}

/** A row that was refused is tried again as soon as it is changed. */
async function takeBack(collection: CollectionName, id: string): Promise<RefusedRow | undefined> {
  const refused = await db.refused.get(keyOf(collection, id))
  if (!refused) return undefined
  await db.refused.delete(keyOf(collection, id))
  await sendFollowers()
  return refused
}

/** What was refused only because it names another refused document goes again with that one. */
export async function sendFollowers(): Promise<void> {
  const followers = await db.refused.filter((row) => row.code === 'dangling').toArray()
  for (const row of followers) await sendAgain(row)
}

/** For use inside a transaction over `outbox` and `refused`. */
export async function sendAgain({ collection, id, assumed, deleted, sent = [], since }: RefusedRow): Promise<void> {
  await db.refused.delete(keyOf(collection, id))
  await db.outbox.add({ collection, id, assumed, deleted, sent, since, revision: 1 })
}

/** How many documents and photos are on this phone only. */
export async function unsent(): Promise<number> {
  const photos = await db.photos.where('state').anyOf('original', 'ready', 'refused').count()
  return photos + (await db.outbox.count()) + (await db.refused.count())
}
