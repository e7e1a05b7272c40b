import { useEffect, useRef, useState } from 'preact/hooks'

/** Rather more than a screen holds. */
const FIRST = 14
const STEP = 60

/** The first screenful of many rows, and more as the end of them comes near: 20,000 people are no reason to wait. */
export function useGrowing<Row>(rows: readonly Row[]) {
  const [count, setCount] = useState(FIRST)
  const end = useRef<HTMLDivElement>(null)
  const more = count < rows.length
  useEffect(() => {
    if (!more || !end.current) return
    const watch = new IntersectionObserver(
      (seen) => seen.some((one) => one.isIntersecting) && setCount((before) => before + STEP),
      { rootMargin: '800px' },
    )
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [more, count])
  return { shown: rows.slice(0, count), end }
}
