import { api, Problem } from './api'
import { forgetFirstShown } from './first-shown'
import { newId } from './ids'
import { unsent } from './outbox'
import { forgetOwn } from './own'
import { db } from './schema'
import { isOwned, noteOwner, session } from './session'
import { forgetSpare, recover } from './spared'

/** What `GET /api/session` says of the person who is signed in. */
export type Person = { id: string; name: string }

export type Claim = 'ours' | 'belongs_to_another'

/**
 * Makes this phone's database the person's own. Data of somebody else is never shown to them: it is erased,
 * and while it holds something unsent, only when `erase` says so.
 */
export async function claim(personId: string, erase = false): Promise<Claim> {
  const before = await db.recall('owner', '')
  const answer = await db.transaction('rw', db.tables, () => handOver(personId, erase))
  if (answer === 'belongs_to_another') return answer
  if (before !== personId) await forgetSpare()
  noteOwner(personId)
  session.value = 'open'
  return answer
}

/** What was written before anybody was known to own this phone is whose it becomes. */
async function handOver(personId: string, erase: boolean): Promise<Claim> {
  const owner = await db.recall('owner', '')
  if (owner === personId) return 'ours'
  if (owner !== '' && !erase && (await unsent()) > 0) return 'belongs_to_another'
  if (owner !== '') await clear()
  await db.meta.put({ key: 'owner', value: personId })
  await db.meta.put({ key: 'tenure', value: newId() })
  return 'ours'
}

/** Erases everything that this phone holds; ask first when something is unsent. */
export async function purge(): Promise<void> {
  await db.transaction('rw', db.tables, clear)
  await forgetSpare()
  noteOwner('')
  session.value = 'none'
}

/** First the log of who was touched: that the others were cleared shall be noted in it, for whoever keeps a list. */
async function clear(): Promise<void> {
  forgetFirstShown('people')
  forgetFirstShown('home')
  forgetOwn()
  await db.touched.clear()
  await Promise.all(db.tables.filter(({ name }) => name !== db.touched.name).map((table) => table.clear()))
}

/** Asks the server who is signed in; no answer leaves everything as it is. */
export async function identify(): Promise<void> {
  await bringBack()
  try {
    const { user } = await api.get<{ user: Person }>('/session')
    if ((await claim(user.id)) === 'belongs_to_another') session.value = 'ended'
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'not_signed_in') throw error
    session.value = (await db.recall('owner', '')) === '' ? 'none' : 'ended'
  }
}

/** A phone that had an owner and knows none has lost its database: what was unsent is brought back, if it can be. */
async function bringBack(): Promise<void> {
  if ((await db.recall('owner', '')) !== '') return
  await recover()
  if (isOwned() && !(await db.recall('owner', ''))) noteOwner('')
}
