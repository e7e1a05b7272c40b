import { signal } from '@preact/signals'

/** A newer release is on this phone and waits for `applyUpdate`. */
export const updateReady = signal(false)

let waitingWorker: ServiceWorker | null = null
let applying = false

/** Registers the service worker, looks for a newer one now and whenever the app comes back. */
export async function watchForUpdates(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  navigator.serviceWorker.addEventListener('controllerchange', () => void (applying && location.reload()))
  const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  notice(registration)
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () => notice(registration))
  })
  const look = (): void => void registration.update().catch(() => undefined)
  document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && look()))
  look()
}

/** Call it after the person's tap: the new worker takes over, then the page starts anew. */
export function applyUpdate(): void {
  applying = true
  waitingWorker?.postMessage('update')
}

function notice(registration: ServiceWorkerRegistration): void {
  waitingWorker = registration.waiting
  // Without a controller this is the first visit: nothing is being replaced.
  updateReady.value = waitingWorker !== null && navigator.serviceWorker.controller !== null
}
