import { api, Problem } from './api'
import { unsent } from './outbox'
import { db } from './schema'
import { noteOwned, session } from './session'

/** What `GET /api/session` says of the person who is signed in. */
export type Person = { id: string; name: string }

export type Claim = 'ours' | 'belongs_to_another'

/**
 * Makes this phone's database the person's own. Data of somebody else is never shown to them: it is erased,
 * and while it holds something unsent, only when `erase` says so.
 */
export async function claim(personId: string, erase = false): Promise<Claim> {
  const owner = await db.recall('owner', '')
  if (owner !== personId) {
    if (owner !== '' && !erase && (await unsent()) > 0) return 'belongs_to_another'
    await purge()
    await db.meta.put({ key: 'owner', value: personId })
  }
  noteOwned(true)
  session.value = 'open'
  return 'ours'
}

/** Erases everything that this phone holds; ask first when something is unsent. */
export async function purge(): Promise<void> {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())))
  noteOwned(false)
  session.value = 'none'
}

/** Asks the server who is signed in; no answer leaves everything as it is. */
export async function identify(): Promise<void> {
  try {
    const { user } = await api.get<{ user: Person }>('/session')
    if ((await claim(user.id)) === 'belongs_to_another') session.value = 'ended'
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error
    session.value = (await db.recall('owner', '')) === '' ? 'none' : 'ended'
  }
}
