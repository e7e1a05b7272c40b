import { useEffect, useRef, useState } from 'preact/hooks'

/** Rather more than a screen holds. */
const FIRST = 11
/** So few that a slow phone answers a touch between one step and the next. */
const STEP = 15

/**
 * The first screenful of many rows, and more as the end of them comes near: 20,000 people are no reason to wait. It
 * begins again, with `first` of them, for each `list`.
 */
export function useGrowing<Row>(rows: readonly Row[], list = '', first = FIRST) {
  const [grown, setGrown] = useState({ list, count: first })
  const count = grown.list === list ? grown.count : first
  const end = useRef<HTMLDivElement>(null)
  const more = count < rows.length
  useEffect(() => {
    if (!more || !end.current) return
    const watch = new IntersectionObserver(
      (seen) => seen.some((one) => one.isIntersecting) && setGrown({ list, count: count + STEP }),
      { rootMargin: '800px' },
    )
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [more, count, list])
  return { shown: rows.slice(0, count), end }
}
