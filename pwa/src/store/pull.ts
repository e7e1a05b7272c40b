import { api } from './api'
import type { CollectionName } from './documents'
import { durably } from './durably'
import { reconcile, type Master } from './reconcile'
import { db, isCollection } from './schema'

export type Change = { collection: string; doc: Master }
type Page = { documents: Change[]; checkpoint: { seq: number } }

const LIMIT = 1000

/** Fetches everything after the checkpoint; each page and its checkpoint are written together. */
export async function pull(): Promise<void> {
  for (;;) {
    const seq = await db.recall('seq', 0)
    const page = await api.get<Page>(`/sync/pull?seq=${seq}&limit=${LIMIT}`)
    await durably(() => apply(page))
    if (page.documents.length < LIMIT) return
  }
}

function apply({ documents, checkpoint }: Page): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    const pending = await pendingKeys()
    const ours = documents.filter(({ collection, doc }) => pending.has(`${collection} ${doc.id}`))
    const plain = documents.filter(({ collection, doc }) => !pending.has(`${collection} ${doc.id}`))
    for (const [collection, docs] of byCollection(plain)) await write(collection, docs)
    for (const [collection, docs] of byCollection(ours)) for (const doc of docs) await reconcile(collection, doc)
    await db.meta.put({ key: 'seq', value: checkpoint.seq })
  })
}

async function pendingKeys(): Promise<Set<string>> {
  const rows = [...(await db.outbox.toArray()), ...(await db.refused.toArray())]
  return new Set(rows.map(({ collection, id }) => `${collection} ${id}`))
}

/** Collections that this release does not know are left out. */
function byCollection(changes: Change[]): Map<CollectionName, Master[]> {
  const groups = new Map<CollectionName, Master[]>()
  for (const { collection, doc } of changes) {
    if (isCollection(collection)) groups.set(collection, [...(groups.get(collection) ?? []), doc])
  }
  return groups
}

async function write(collection: CollectionName, docs: Master[]): Promise<void> {
  await db.table(collection).bulkPut(docs.filter((doc) => !doc._deleted))
  await db.of(collection).bulkDelete(docs.filter((doc) => doc._deleted).map((doc) => doc.id))
}
