import { api, Problem } from '../store/api'
import { unsent } from '../store/outbox'
import { claim } from '../store/owner'
import { syncSoon } from '../store/sync'
import type { components } from '../store/wire'
import { forgetArrivalCode } from './arrival'

export type WhoAmI = components['schemas']['WhoAmI']

/** `another`: this phone still holds something unsent of somebody else, so many of them; nothing is erased yet. */
export type Entered = { who: WhoAmI; another: number }

export const whoAmI = (): Promise<WhoAmI> => api.get('/session')

/** A one-time code or a recovery code. */
export async function enterByCode(code: string): Promise<Entered> {
  try {
    return await settleIn(await api.post<WhoAmI>('/session', { code }))
  } catch (error) {
    // Used up in the app on the home screen, perhaps: the browser need not offer it any more.
    if (error instanceof Problem && error.status === 400) forgetArrivalCode()
    throw error
  }
}

/** Makes the phone the signed-in person's. */
export async function settleIn(who: WhoAmI, erase = false): Promise<Entered> {
  const answer = await claim(who.user.id, erase)
  if (answer === 'belongs_to_another') return { who, another: await unsent() }
  forgetArrivalCode()
  syncSoon()
  return { who, another: 0 }
}

/** Not to go on with another's data on the phone: the session just begun ends again. */
export const turnBack = (): Promise<void> => api.delete('/session')
