import { useEffect, useState } from 'preact/hooks'

/** False for the first picture, true after it: what is slow to work out need not hold up the outline. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => afterPicture(() => setPainted(true)), [])
  return painted
}

/** Acts when the next picture is on the screen; at once in a page that nobody sees. Returns how to call it off. */
export function afterPicture(act: () => void): () => void {
  if (document.hidden) {
    act()
    return () => undefined
  }
  const frame = requestAnimationFrame(() => setTimeout(act))
  return () => cancelAnimationFrame(frame)
}
