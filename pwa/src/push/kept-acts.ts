/** Done or Snooze, tapped on a notification while the server was out of reach. */
export interface KeptAct {
  /** Of the follow-up: the last word on it counts. */
  id: string
  action: 'done' | 'snooze'
  at: string
}

const STORE = 'acts'

/** A database of its own: the service worker writes it without the app's, and the page takes it over. */
export async function keepAct(act: KeptAct): Promise<void> {
  await within('readwrite', (acts) => acts.put(act))
}

export function keptActs(): Promise<KeptAct[]> {
  return within<KeptAct[]>('readonly', (acts) => acts.getAll())
}

export async function forgetAct(id: string): Promise<void> {
  await within('readwrite', (acts) => acts.delete(id))
}

async function within<T>(mode: IDBTransactionMode, work: (acts: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened()
  const transaction = database.transaction(STORE, mode)
  try {
    const request = work(transaction.objectStore(STORE))
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    return request.result
  } finally {
    database.close()
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open('enishi-acts', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' })
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
