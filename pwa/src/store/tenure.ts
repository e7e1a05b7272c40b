import { durably } from './durably'
import { db } from './schema'

/** Tells one sign-in on this phone from the next, also of the same person. */
export const tenure = async (): Promise<string> => `${await db.recall('owner', '')} ${await db.recall('tenure', '')}`

/**
 * Writes what the server answered, and says whether it did: when this phone was signed out or erased since `began`,
 * an answer that was under way would bring back what was taken away.
 */
export function within(began: string, write: () => PromiseLike<unknown>): Promise<boolean> {
  return durably(() => db.transaction('rw', db.tables, async () => {
    if ((await tenure()) !== began) return false
    await write()
    return true
  }))
}
