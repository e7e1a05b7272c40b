import { useRef, useState } from 'preact/hooks'
import type { Shot } from '../store/photos'
import type { Flaw } from './flaw'
import { inspect } from './inspect'

/** What may be wrong with the photo taken last; it is looked at beside its being saved, and never waited for. */
export function useFlaw(): { flaw: Flaw | null; look: (shot: Shot | null) => void } {
  const [flaw, setFlaw] = useState<Flaw | null>(null)
  const latest = useRef<Shot | null>(null)
  const look = (shot: Shot | null) => {
    latest.current = shot
    setFlaw(null)
    if (shot) void inspect(shot).then((found) => { if (latest.current === shot) setFlaw(found) })
  }
  return { flaw, look }
}
