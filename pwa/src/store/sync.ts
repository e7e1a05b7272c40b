import { effect } from '@preact/signals'

import { Problem, Unreachable } from './api'
import { clock } from './clock'
import { identify } from './owner'
import { db } from './schema'
import { session } from './session'
import { online, outdated, trouble, waiting } from './status'

const AWAITING = 500
const ACTIVE = 2_000
/** No answer, and something waits to be sent. */
const RETRY = 5_000
const QUIET = 15_000
const ACTIVITY = 60_000

let activeUntil = 0
let woken = false
let wake = (): void => undefined
let underway: Promise<boolean> | null = null

/** Keeps phone and server in line while the app is open, as `status.ts` watches it; returns the way to stop it. */
export function startSync(): () => void {
  let running = true
  const stops = [onReturn(syncSoon), onLeave(), effect(() => void (waiting.value > 0 && syncSoon()))]
  void (async () => {
    while (running) {
      woken = false
      if (document.visibilityState === 'visible') await syncNow()
      await pause(await interval())
    }
  })()
  return () => {
    running = false
    stops.forEach((stop) => stop())
    wake()
  }
}

/** Something happened here: look now, and often for a minute. */
export function syncSoon(): void {
  activeUntil = clock.now().getTime() + ACTIVITY
  woken = true
  wake()
}

/** One round, by one tab at a time: false when it is another's turn. No network is no error. */
export function syncNow(): Promise<boolean> {
  underway ??= takeTurn().finally(() => { underway = null })
  return underway
}

async function takeTurn(): Promise<boolean> {
  return await navigator.locks.request('enishi-sync', { ifAvailable: true }, async (lock) => {
    if (!lock) return false
    if (session.value !== 'none' && session.value !== 'ended') await exchange().then(() => report(null), report)
    return true
  })
}

async function exchange(): Promise<void> {
  if (session.value === 'unknown') await identify()
  if (session.value !== 'open') return
  // Fetched after the first picture is on the screen.
  const { round } = await import('./round')
  await round(syncSoon)
}

function report(error: unknown): void {
  online.value = !(error instanceof Unreachable)
  outdated.value = error instanceof Problem && error.status === 426
  const expected = error === null || error instanceof Unreachable || (error instanceof Problem && [401, 426].includes(error.status))
  trouble.value = expected ? null : String(error)
}

async function interval(): Promise<number> {
  if (!online.value) return waiting.value > 0 ? RETRY : QUIET
  if (clock.now().getTime() > activeUntil) return QUIET
  const awaited = await db.readings.where('state').anyOf('waiting', 'reading').count()
  const unread = await db.photos.where('state').anyOf('original', 'ready').count()
  return awaited + unread > 0 ? AWAITING : ACTIVE
}

function pause(milliseconds: number): Promise<void> {
  if (woken) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
}

/** A phone that says it has no network has none; that it has one says nothing of the server. */
function onLeave(): () => void {
  const note = (): void => { online.value = false }
  addEventListener('offline', note)
  return () => removeEventListener('offline', note)
}

/** iOS and Firefox have no Background Sync: the moments at which a page comes back are all there is. */
function onReturn(act: () => void): () => void {
  const look = (): void => void (document.visibilityState === 'visible' && act())
  addEventListener('online', act)
  addEventListener('pageshow', act)
  document.addEventListener('visibilitychange', look)
  return () => {
    removeEventListener('online', act)
    removeEventListener('pageshow', act)
    document.removeEventListener('visibilitychange', look)
  }
}
