import { signal } from '@preact/signals'

import { toldToRemove, removeWorker } from './kill-switch'

/** A newer release is on this phone; `applyUpdate` starts it. */
export const updateReady = signal(false)

/** What a worker that takes over needs at most, where nothing holds it up. */
const PATIENCE_MS = 3000

let registration: ServiceWorkerRegistration | undefined
let applying = false
/** Another tab's tap brought the newer worker: this page is still of the release before. */
let outrun = false

/** Registers the service worker, looks for a newer one now and whenever the app comes back. */
export async function watchForUpdates(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && look()))
  watchController(navigator.serviceWorker.controller !== null)
  await look()
}

/** Call it after the person's tap: the new worker takes over, then the page starts anew. False: there is none yet. */
export async function applyUpdate(): Promise<boolean> {
  const worker = outrun ? null : (await installed()) ?? (await fetched())
  applying = outrun || worker !== null
  worker?.postMessage('update')
  // Chromium lets the old worker answer whatever pages still ask of it first, for up to five minutes: a page that
  // starts anew asks nothing any more.
  if (applying) setTimeout(() => location.reload(), outrun ? 0 : PATIENCE_MS)
  return applying
}

function watchController(had: boolean): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (applying) return location.reload()
    outrun = had // the first worker of all replaces nothing
    updateReady.value ||= outrun
    had = true
  })
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
  updateReady.value = outrun || (worker !== null && navigator.serviceWorker.controller !== null)
}

async function fetched(): Promise<ServiceWorker | null> {
  await registration?.update().catch(() => undefined)
  return installed()
}

/** The worker that waits to take over, once it has fetched its files. */
async function installed(): Promise<ServiceWorker | null> {
  const worker = registration?.installing ?? registration?.waiting
  if (worker?.state === 'installing') await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }))
  // Its own word: on a busy phone the registration calls it waiting only later.
  return worker?.state === 'installed' ? worker : null
}
