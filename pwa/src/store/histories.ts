import type { CollectionName } from './documents'
import { db } from './schema'

/** Where the server tells what a document was before it was replaced. */
export const historyPath = (collection: CollectionName, id: string): string => `/sync/history/${collection}/${id}`

/** Of a document that is gone nothing stays here, nor what it once was. */
export const forgetHistories = (collection: CollectionName, ids: readonly string[]): PromiseLike<void> =>
  db.fetched.bulkDelete(ids.map((id) => historyPath(collection, id)))
