import { select } from 'd3-selection'
import { zoom, zoomIdentity, zoomTransform, type ZoomTransform } from 'd3-zoom'
import { useEffect, useMemo, useState } from 'preact/hooks'

export const CLOSEST = 4
const STEP = 1.6

/** Pixels of the drawing as they are shown: moved by `x` and `y`, and `k` times as large. */
export type View = Pick<ZoomTransform, 'k' | 'x' | 'y'>

/**
 * Two fingers, the wheel, a double tap: all of the picture, or a part of it closer. One finger scrolls the page while
 * all is shown, and moves the picture when it is not.
 */
export function useZoom(svg: SVGSVGElement | null) {
  const [view, setView] = useState<View>(zoomIdentity)
  const moves = useMemo(() => zoom<SVGSVGElement, unknown>().scaleExtent([1, CLOSEST]), [])
  useEffect(() => {
    if (!svg) return
    const size = (): [[number, number], [number, number]] => [[0, 0], [svg.clientWidth, svg.clientHeight]]
    const whole = () => moves.transform(select(svg), zoomIdentity)
    moves
      .extent(size)
      .translateExtent(size())
      .filter((event: Event) => isMeant(event, zoomTransform(svg).k))
      .on('zoom', ({ transform: { k, x, y } }: { transform: View }) => setView({ k, x, y }))
    select(svg).call(moves).on('dblclick.zoom', whole)
    const resized = new ResizeObserver(() => {
      moves.translateExtent(size())
      whole()
    })
    resized.observe(svg)
    return () => {
      resized.disconnect()
      select(svg).on('.zoom', null)
    }
  }, [svg])
  const act = (change: (on: ReturnType<typeof select<SVGSVGElement, unknown>>) => void) => () => void (svg && change(select(svg)))
  return {
    view,
    closer: act((on) => moves.scaleBy(on, STEP)),
    farther: act((on) => moves.scaleBy(on, 1 / STEP)),
    whole: act((on) => moves.transform(on, zoomIdentity)),
    /** What is shown there comes closer, and stays under the finger. */
    closerAt: (x: number, y: number) => act((on) => moves.scaleBy(on, STEP ** 2, [x, y]))(),
  }
}

function isMeant(event: Event, k: number): boolean {
  if ('touches' in event) return k > 1 || (event as TouchEvent).touches.length > 1
  return !(event as MouseEvent).button
}
