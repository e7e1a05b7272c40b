import { db } from './schema'

/** WebKit drops the connection of a page that slept ("connection is closing"): open it again and try once more. */
export async function durably<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isLostConnection(error)) throw error
    db.close({ disableAutoOpen: false })
    await db.open()
    return await work()
  }
}

const isLostConnection = (error: unknown): boolean =>
  error instanceof Error && /DatabaseClosed|InvalidState|UnknownError/.test(error.name)
