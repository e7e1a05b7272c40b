import { useEffect } from 'preact/hooks'
import { useLocation } from 'wouter-preact'

const leftAt = new Map<string, number>()
let cameBack = false

/** A new screen starts at its top; Back finds the old one where it was left. */
export function useScroll(): void {
  const [path] = useLocation()
  useEffect(() => {
    const wanted = cameBack ? (leftAt.get(path) ?? 0) : 0
    cameBack = false
    if (wanted === 0) scrollTo(0, 0)
    else settleAt(wanted, 20)
    const remember = () => leftAt.set(path, scrollY)
    addEventListener('scroll', remember, { passive: true })
    return () => removeEventListener('scroll', remember)
  }, [path])
}

export function watchBack(): void {
  history.scrollRestoration = 'manual'
  addEventListener('popstate', () => {
    cameBack = true
  })
}

/** Rows come from the database a moment later, so the page may not be tall enough yet. */
function settleAt(wanted: number, tries: number): void {
  scrollTo(0, wanted)
  if (scrollY < wanted - 1 && tries > 0) requestAnimationFrame(() => settleAt(wanted, tries - 1))
}
