import { api, Problem } from '../store/api'
import { forgetShared } from '../events/handed-over'
import { purge } from '../store/owner'

/** Ends the session on the server, then erases this phone. Throws `Unreachable`, and nothing has changed. */
export async function signOut(): Promise<void> {
  try {
    await api.delete('/session')
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'not_signed_in') throw error
  }
  await leavePhone()
}

/**
 * Deletes the account and all that the server holds of the person, then what this phone holds. Throws `Unreachable`
 * or a `Problem`, and nothing has changed here.
 */
export async function deleteAccount(): Promise<void> {
  await api.delete('/account', { confirm: 'DELETE' }, { timeout: 60_000 })
  await leavePhone()
}

async function leavePhone(): Promise<void> {
  await forgetPush()
  await forgetShared()
  await purge()
  history.replaceState(null, '', '/')
}

/** The server's half went with the session. */
async function forgetPush(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  await (await registration?.pushManager?.getSubscription())?.unsubscribe()
}
