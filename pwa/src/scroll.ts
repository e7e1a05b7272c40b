import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'wouter-preact'

const leftAt = new Map<string, number>()
/** Where Back has to scroll to; null after any other way of arriving. */
let wanted: number | null = null

/** A new screen starts at its top; Back finds the old one where it was left. */
export function useScroll(): void {
  const [path] = useLocation()
  const first = useRef(true)
  useEffect(() => {
    // A page that was just opened is at its top; to ask would lay it out once more.
    if (!first.current) settleAt(wanted ?? 0, 30)
    first.current = false
    wanted = null
  }, [path])
}

export function watchScroll(): void {
  history.scrollRestoration = 'manual'
  addEventListener('scroll', () => leftAt.set(location.pathname, scrollY), { passive: true })
  // Read at once: the screen that is about to shrink scrolls too, and would be remembered in its place.
  addEventListener('popstate', () => {
    wanted = leftAt.get(location.pathname) ?? 0
  })
}

/** Rows come from the database a moment later, so the page may not be tall enough yet. */
function settleAt(top: number, tries: number): void {
  scrollTo(0, top)
  if (scrollY < top - 1 && tries > 0) requestAnimationFrame(() => settleAt(top, tries - 1))
}
