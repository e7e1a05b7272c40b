import { useEffect, useState } from 'preact/hooks'

/** False for the first picture, true after it: what is slow to work out need not hold up the outline. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => afterPicture(() => setPainted(true)), [])
  return painted
}

const LOOK_AGAIN = 100
const LOOKS = 30

/** Acts when the screen is whole and nothing else is to be done; after three seconds in any case. */
export function whenShown(act: () => void, looks = LOOKS): void {
  const look = () => (looks > 0 && document.querySelector('.skeleton') ? whenShown(act, looks - 1) : act())
  // WebKit cannot say when there is rest.
  setTimeout(() => ('requestIdleCallback' in globalThis ? requestIdleCallback(look, { timeout: LOOK_AGAIN }) : look()), LOOK_AGAIN)
}

/** Acts when the next picture is on the screen; at once in a page that nobody sees. Returns how to call it off. */
export function afterPicture(act: () => void): () => void {
  if (globalThis.document?.hidden !== false) {
    act()
    return () => undefined
  }
  const frame = requestAnimationFrame(() => setTimeout(act))
  return () => cancelAnimationFrame(frame)
}
