import { useEffect, useState } from 'preact/hooks'

/** False for the first picture, true after it: what is slow to work out need not hold up the outline. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => afterPicture(() => setPainted(true)), [])
  return painted
}

/** Long enough for a slow phone to show a screen; by then it is done whether or not there is rest. */
const LATEST = 3_000

/** Acts when nothing is left to be shown. WebKit cannot say when that is. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: LATEST })
  else setTimeout(act, LATEST / 10)
}

/** The same, to be waited for. */
export const rest = (): Promise<void> => new Promise(whenIdle)

/** Acts when the next picture is on the screen; at once in a page that nobody sees. Returns how to call it off. */
export function afterPicture(act: () => void): () => void {
  if (globalThis.document?.hidden !== false) {
    act()
    return () => undefined
  }
  const frame = requestAnimationFrame(() => setTimeout(act))
  return () => cancelAnimationFrame(frame)
}
