import { useEffect, useState } from 'preact/hooks'
import { lazy } from '../ui/lazy'
import { handover } from './handover'

const SentSheet = lazy(async () => (await import('./SentSheet')).SentSheet, () => null)

/** Long enough for the mail app to have come up before the question does. */
const SETTLE_MS = 1200

/** Asked when one comes back from the app that a draft was handed to. */
export function SentQuestion() {
  const pending = handover.value
  const [back, setBack] = useState(false)
  useEffect(() => {
    setBack(false)
    if (!pending) return
    const look = () => document.visibilityState === 'visible' && setBack(true)
    const timer = setTimeout(look, SETTLE_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [pending])
  return pending && back ? <SentSheet pending={pending} /> : null
}
