import { signal } from '@preact/signals'

import { toldToRemove, removeWorker } from './kill-switch'

/** A newer release is on this phone and waits for `applyUpdate`. */
export const updateReady = signal(false)

let registration: ServiceWorkerRegistration | undefined
let applying = false

/** Registers the service worker, looks for a newer one now and whenever the app comes back. */
export async function watchForUpdates(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && look()))
  navigator.serviceWorker.addEventListener('controllerchange', () => void (applying && location.reload()))
  await look()
}

/** Call it after the person's tap: the new worker takes over, then the page starts anew. False: there is none yet. */
export async function applyUpdate(): Promise<boolean> {
  await registration?.update().catch(() => undefined)
  const worker = await installed()
  applying = worker !== null
  worker?.postMessage('update')
  return applying
}

async function look(): Promise<void> {
  if (await toldToRemove()) return removeWorker()
  if (registration) return void (await registration.update().catch(() => undefined))
  registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  registration.addEventListener('updatefound', () => void installed().then(notice))
  notice()
}

/** The worker that waits to take over, once it has fetched its files. */
function installed(): Promise<ServiceWorker | null> {
  const coming = registration?.installing
  if (!coming) return Promise.resolve(registration?.waiting ?? null)
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => void (coming.state !== 'installing' && resolve(registration?.waiting ?? null)))
  })
}

function notice(): void {
  // Without a controller this is the first visit: nothing is being replaced.
  updateReady.value = Boolean(registration?.waiting) && navigator.serviceWorker.controller !== null
}
