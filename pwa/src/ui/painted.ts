import { useEffect, useState } from 'preact/hooks'

/** False for the first picture, true after it: what is slow to work out need not hold up the outline. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(true)))
    return () => cancelAnimationFrame(frame)
  }, [])
  return painted
}
