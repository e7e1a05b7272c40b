import { SPARE } from './store/spared'

/** What `GET /version.json` says. */
type Version = { version: string; worker?: 'ok' | 'remove' }

/** Whether the server wants this app's service worker gone. No answer, or one that makes no sense: no. */
export async function toldToRemove(): Promise<boolean> {
  try {
    const answer = await fetch('/version.json', { cache: 'no-store', signal: AbortSignal.timeout(10_000) })
    return answer.ok && ((await answer.json()) as Version).worker === 'remove'
  } catch {
    return false
  }
}

/**
 * Takes the worker and the files it keeps away, and starts the page anew from the server. What a person wrote lies
 * in IndexedDB and its second copy, and is not touched. In the middle of a capture nothing happens: the next look comes soon.
 */
export async function removeWorker(): Promise<void> {
  if (location.pathname.startsWith('/capture')) return
  const controlled = navigator.serviceWorker.controller !== null
  const registrations = await navigator.serviceWorker.getRegistrations()
  await Promise.all(registrations.map((each) => each.unregister()))
  const files = (await caches.keys()).filter((name) => name !== SPARE)
  await Promise.all(files.map((name) => caches.delete(name)))
  // Once: the page that comes next is not under a worker.
  if (controlled) location.reload()
}
