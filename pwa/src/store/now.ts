import { signal } from '@preact/signals'

import { clock } from './clock'

/** The time by which screens say "today": to the minute, and fresh when the phone is taken up again. */
export const now = signal(clock.now())

const MINUTE = 60_000
const look = (): void => {
  now.value = clock.now()
}

export function watchNow(): void {
  setInterval(look, MINUTE)
  addEventListener('pageshow', look)
  document.addEventListener('visibilitychange', look)
}
