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
  if (registration) await registration.update().catch(() => undefined)
  else await register()
  await notice()
}

async function register(): Promise<void> {
  registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  registration.addEventListener('updatefound', () => void notice())
}

async function notice(): Promise<void> {
  const worker = await installed()
  // Without a controller this is the first visit: nothing is being replaced.
  updateReady.value = worker !== null && navigator.serviceWorker.controller !== null
}

/** The worker that waits to take over, once it has fetched its files. */
async function installed(): Promise<ServiceWorker | null> {
  const worker = registration?.installing ?? registration?.waiting
  if (worker?.state === 'installing') await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }))
  // Its own word: on a busy phone the registration calls it waiting only later.
  return worker?.state === 'installed' ? worker : null
}
