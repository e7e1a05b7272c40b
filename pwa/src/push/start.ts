import { computed, effect } from '@preact/signals'

import { countDue } from '../followups/agenda'
import { day } from '../followups/day'
import { api } from '../store/api'
import { now } from '../store/now'
import { session } from '../store/session'
import { applyActs } from './apply-acts'
import { checkPush } from './subscription'

const REST_MS = 60_000
const MOVES = ['popstate', 'pushState', 'replaceState']
let seenAt = 0

/** Each time a session is open: this device's reminders are looked after without asking. */
export function tendPush(): void {
  void applyActs().catch(() => undefined)
  void checkPush().catch(() => undefined)
}

/** Once a page: the badge tells the truth, what was tapped outside is taken over, and Home's being seen is told. */
export function watchPush(): void {
  watchBadge()
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && back())
  navigator.serviceWorker?.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.data === 'acts') void applyActs().catch(() => undefined)
  })
  for (const move of MOVES) addEventListener(move, tellSeen)
  tellSeen()
}

function back(): void {
  void applyActs().catch(() => undefined)
  tellSeen()
}

/** Whoever has Home before them needs no mail about it. */
function tellSeen(): void {
  const before = location.pathname === '/' && document.visibilityState === 'visible' && session.value === 'open'
  if (!before || Date.now() - seenAt < REST_MS) return
  seenAt = Date.now()
  void api.post('/reminders/seen').catch(() => undefined)
}

/** What comes due while the app is open counts from then on. */
function watchBadge(): void {
  const count = computed(() => countDue(day.value?.dues ?? [], now.value))
  effect(() => tellBadge(count.value))
}

function tellBadge(count: number): void {
  if (!('setAppBadge' in navigator)) return
  void (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => undefined)
}
