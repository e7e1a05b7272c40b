import { api, Problem } from '../store/api'
import { purge } from '../store/owner'

/** Ends the session on the server, then erases this phone. Throws `Unreachable`, and nothing has changed. */
export async function signOut(): Promise<void> {
  try {
    await api.delete('/session')
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error
  }
  await forgetPush()
  await purge()
  history.replaceState(null, '', '/')
}

/** The server's half went with the session. */
async function forgetPush(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  await (await registration?.pushManager?.getSubscription())?.unsubscribe()
}
