import { useLayoutEffect, useState } from 'preact/hooks'

export type Size = { width: number; height: number; em: number }

/** How large an element is drawn, and its letters, in pixels; null until it is. */
export function useSize(element: Element | null): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    if (!element) return
    const measure = () =>
      setSize({ width: element.clientWidth, height: element.clientHeight, em: parseFloat(getComputedStyle(element).fontSize) })
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [element])
  return size
}
