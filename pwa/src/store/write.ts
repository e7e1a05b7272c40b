import type { CollectionName, Collections, Doc } from './documents'
import { durably } from './durably'
import { note } from './outbox'
import { db } from './schema'

export type Change = { [C in CollectionName]: { collection: C; doc: Collections[C] } }[CollectionName]

/** Writes a whole document. Resolves when the transaction, outbox included, is complete: only then is it saved. */
export function save<C extends CollectionName>(collection: C, doc: Collections[C]): Promise<void> {
  return together([collection], () => put(collection, doc))
}

/** Writes several documents, all or none. */
export function saveAll(changes: readonly Change[]): Promise<void> {
  return together(changes.map((change) => change.collection), async () => {
    for (const { collection, doc } of changes) await put(collection, doc as Collections[typeof collection])
  })
}

/** Changes some fields; does nothing if the document is gone. */
export function patch<C extends CollectionName>(
  collection: C, id: string, changes: Partial<Collections[C]>,
): Promise<void> {
  return together([collection], async () => {
    const doc = await db.of(collection).get(id)
    if (doc) await put(collection, { ...doc, ...changes })
  })
}

/**
 * Makes it anew from what is kept by now, or from `start` where nothing is kept yet: a screen may still show what was
 * there before its last change.
 */
export function change<C extends CollectionName>(
  collection: C, start: Collections[C], make: (kept: Collections[C]) => Collections[C],
): Promise<void> {
  return together([collection], async () => {
    const kept: Collections[C] | undefined = await db.of(collection).get(start.id)
    await put(collection, make(kept ?? start))
  })
}

export function remove(collection: CollectionName, id: string): Promise<void> {
  return removeAll([{ collection, id }])
}

/** Deletes several documents, all or none; those already gone are passed over. */
export function removeAll(gone: readonly { collection: CollectionName; id: string }[]): Promise<void> {
  return together(gone.map((each) => each.collection), async () => {
    for (const { collection, id } of gone) await drop(collection, id)
  })
}

/** For use inside a transaction that includes `outbox` and `refused`. */
export async function put<C extends CollectionName>(collection: C, doc: Collections[C]): Promise<void> {
  const before: Doc | undefined = await db.of(collection).get(doc.id)
  await note(collection, doc.id, before ?? null, null)
  await db.of(collection).put(doc)
}

async function drop(collection: CollectionName, id: string): Promise<void> {
  const before: Doc | undefined = await db.of(collection).get(id)
  if (!before) return
  await note(collection, id, before, before)
  await db.of(collection).delete(id)
}

function together(collections: CollectionName[], work: () => Promise<void>): Promise<void> {
  return durably(() => db.transaction('rw', [...new Set(collections), 'outbox', 'refused'], work))
}
