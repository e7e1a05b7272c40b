/** A phone's database as text: one is kept from every released schema, for later releases to open. */
export type Dump = { version: number; stores: Store[] }

type Store = { name: string; keyPath: string | string[] | null; autoIncrement: boolean; indexes: Index[]; rows: unknown[] }
type Index = { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }

/** Everything in the database of that name, in the version it has. */
export async function dump(name: string): Promise<Dump> {
  const database = await answer(indexedDB.open(name))
  const stores: Store[] = []
  for (const storeName of database.objectStoreNames) {
    const store = database.transaction(storeName).objectStore(storeName)
    const rows = (await answer(store.getAll())).map(toText)
    const indexes = [...store.indexNames].map((each) => indexOf(store.index(each)))
    stores.push({ name: storeName, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes, rows })
  }
  database.close()
  return { version: database.version, stores }
}

/** Makes that database anew, as the release made it that wrote the dump. */
export async function restore(name: string, { version, stores }: Dump): Promise<void> {
  await answer(indexedDB.deleteDatabase(name))
  const opening = indexedDB.open(name, version)
  opening.onupgradeneeded = () => stores.forEach((store) => fill(opening.result, store))
  ;(await answer(opening)).close()
}

function fill(database: IDBDatabase, { name, keyPath, autoIncrement, indexes, rows }: Store): void {
  const store = database.createObjectStore(name, { keyPath, autoIncrement })
  for (const { name: index, keyPath: path, ...options } of indexes) store.createIndex(index, path, options)
  for (const row of rows) store.put(fromText(row))
}

const indexOf = ({ name, keyPath, unique, multiEntry }: IDBIndex): Index => ({ name, keyPath, unique, multiEntry })

const toText = (row: unknown): unknown => (hasBytes(row) ? { ...row, bytes: [...new Uint8Array(row.bytes)] } : row)

function fromText(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !('bytes' in row)) return row
  return { ...row, bytes: Uint8Array.from(row.bytes as number[]).buffer }
}

const hasBytes = (row: unknown): row is { bytes: ArrayBuffer } =>
  typeof row === 'object' && row !== null && 'bytes' in row

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
