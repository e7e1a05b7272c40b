import type { Table } from 'dexie'

import type { Doc } from './documents'

/**
 * The documents that stand under any of these keys of an index, once for each key: one request a key. For dozens of
 * keys that is many times faster than Dexie's `anyOf`, which walks a cursor from document to document.
 */
export async function among<D extends Doc>(table: Table<D, string>, index: string, keys: readonly string[]): Promise<D[]> {
  return table.db.transaction('r', table, async () =>
    (await Promise.all(keys.map((key) => table.where(index).equals(key).toArray()))).flat())
}
