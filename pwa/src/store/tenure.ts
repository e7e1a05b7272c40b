import type { Table } from 'dexie'

import { db } from './schema'

/** Tells one sign-in on this phone from the next, also of the same person. */
export const tenure = async (): Promise<string> => `${await db.recall('owner', '')} ${await db.recall('tenure', '')}`

/**
 * Writes what the server answered to these tables, in one transaction, and says whether it did: when this phone was
 * signed out or erased since `began`, an answer that was under way would bring back what was taken away.
 */
export function within(began: string, tables: readonly Table[], write: () => PromiseLike<unknown>): Promise<boolean> {
  return db.transaction('rw', [db.meta, ...tables], async () => {
    if ((await tenure()) !== began) return false
    await write()
    return true
  })
}
