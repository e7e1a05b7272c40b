import Dexie from 'dexie'

import { db } from './schema'
import { spared } from './spared'

/**
 * Does a piece of work on the database, a second time where that helps: WebKit drops the connection of a page that
 * slept ("connection is closing"), so it is opened again; and a full disk is given room by dropping photos that
 * the server has. Then the second copy follows, unless this is part of a larger transaction, which would end by waiting.
 */
export async function durably<T>(work: () => PromiseLike<T>): Promise<T> {
  const done = await twice(work)
  if (!Dexie.currentTransaction) await spared()
  return done
}

/** Several writes to any table, all or none, durably. Within a larger transaction they are part of that. */
export const allOrNothing = <T>(work: () => Promise<T>): Promise<T> =>
  durably(() => db.transaction('rw', db.tables, async () => work()))

/** The same without the second copy, where somebody lets that follow later. */
export async function twice<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isFull(error) ? !(await (await import('./pressure')).makeRoom()) : !(await reopened(error))) throw error
    return await work()
  }
}

/** Opens the database again when it was the connection that failed; false for any other error. */
export async function reopened(error: unknown): Promise<boolean> {
  if (!isLostConnection(error)) return false
  db.close({ disableAutoOpen: false })
  await db.open()
  return true
}

/** No space is left for what was to be written. Dexie wraps it when a transaction fails as it ends. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { name, message, inner } = error as Error & { inner?: unknown }
  return /QuotaExceeded/.test(`${name} ${message}`) || isFull(inner)
}

const isLostConnection = (error: unknown): boolean =>
  error instanceof Error && /DatabaseClosed|InvalidState|UnknownError/.test(error.name)
