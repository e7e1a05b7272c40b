import { vi } from 'vitest'
import { pull } from '../pull'
import { push } from '../push'
import { db } from '../schema'
import { SyncServer } from './server'

/** An empty phone, and a server that knows nothing either and answers its `fetch`. */
export async function freshPair(): Promise<SyncServer> {
  await Promise.all(db.tables.map((table) => table.clear()))
  const server = new SyncServer()
  vi.stubGlobal('fetch', server.fetch)
  return server
}

/** What waits goes up, what is new comes down. */
export async function syncBothWays(): Promise<void> {
  await push()
  await pull()
}
