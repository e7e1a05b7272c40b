import { useEffect, useRef, useState } from 'preact/hooks'

/** Rather more than a screen holds. */
const FIRST = 11
/** So few that a slow phone answers a touch between one step and the next. */
const STEP = 15
/** Longer than from key to key. */
const TYPED = 400

/**
 * The first screenful of many rows, and more as the end of them comes near: 20,000 people are no reason to wait. It
 * begins again for each `list`; while one types, with the few of them that `besideKeyboard` says, until one pauses.
 */
export function useGrowing<Row>(rows: readonly Row[], list = '', besideKeyboard?: number) {
  const first = besideKeyboard ?? FIRST
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
    const begin = setTimeout((last: Element) => watch.observe(last), count === besideKeyboard ? TYPED : 0, end.current)
    return () => {
      clearTimeout(begin)
      watch.disconnect()
    }
  }, [more, count, list])
  return { shown: rows.slice(0, count), end }
}
