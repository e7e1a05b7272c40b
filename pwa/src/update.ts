import { signal } from '@preact/signals'

import { toldToRemove, removeWorker } from './kill-switch'

/** A newer release is on this phone; `applyUpdate` starts it. */
export const updateReady = signal(false)

/** What a worker that takes over needs at most, where nothing holds it up; and how long the first one of all waits. */
const PATIENCE_MS = 3000

/** Kept through the page's new start: the release that the person's tap leaves. */
const LEAVING = 'enishi-leaving'

let registration: ServiceWorkerRegistration | undefined
let applying = false
/** Another tab's tap brought the newer worker: this page is still of the release before. */
let outrun = false

/**
 * Registers the service worker, looks for a newer one now and whenever the app comes back. On a first visit nothing is
 * to be updated: the worker, which fetches all files, begins `after` what the screens wait for, or while that still
 * takes long, as a first pull of very many people does.
 */
export async function watchForUpdates(after?: Promise<unknown>): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && look()))
  applying = stillLeaving()
  const had = navigator.serviceWorker.controller !== null
  watchController(had)
  if (!had) await Promise.race([after, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  await look()
  if (applying) await goOn()
}

/** Call it after the person's tap: the new worker takes over, then the page starts anew. False: there is none yet. */
export async function applyUpdate(): Promise<boolean> {
  applying = outrun || (await handOver())
  // Chromium lets the old worker answer whatever pages still ask of it first, for up to five minutes: a page that
  // starts anew asks nothing any more.
  if (applying) setTimeout(startAnew, outrun ? 0 : PATIENCE_MS)
  return applying
}

async function handOver(): Promise<boolean> {
  if (!(await installed()) && !(await fetched())) return false
  // None: it took over while this page was starting, which is of the release before.
  ;(await installed())?.postMessage('update')
  return true
}

function startAnew(): void {
  sessionStorage.setItem(LEAVING, __VERSION__)
  location.reload()
}

/** On a busy phone the page starts anew before the newer worker has taken over, and is of the old release again. */
function stillLeaving(): boolean {
  const left = sessionStorage.getItem(LEAVING)
  sessionStorage.removeItem(LEAVING)
  return left === __VERSION__
}

/** The tap goes on holding, until the person does something else. */
async function goOn(): Promise<void> {
  addEventListener('pointerdown', () => void (applying = false), { once: true, capture: true })
  const worker = await installed()
  if (worker) worker.postMessage('update')
  else location.reload()
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

/** Whether the server was asked, and what it has is here. */
async function fetched(): Promise<boolean> {
  return (await registration?.update().then(() => true, () => false)) ?? false
}

/** The worker that waits to take over, once it has fetched its files. */
async function installed(): Promise<ServiceWorker | null> {
  const worker = registration?.installing ?? registration?.waiting
  if (worker?.state === 'installing') await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }))
  // Its own word: on a busy phone the registration calls it waiting only later.
  return worker?.state === 'installed' ? worker : null
}
