export type Box = readonly (readonly number[])[]

/** How a part of a photo is drawn on a canvas; `matrix` is for `setTransform`, from the bitmap's pixels to the canvas's. */
export type Crop = { width: number; height: number; matrix: [number, number, number, number, number, number] }

type Limits = { scale: number; margin: number; long: number; short: number }
type Point = { x: number; y: number }

const LARGEST = 4

/**
 * The quadrilateral `box` (top left, top right, bottom right, bottom left as its text runs, in pixels of the photo)
 * set upright, with some of its surroundings: `margin` in parts of its shorter side. `scale` is of the bitmap to the
 * photo; the canvas stays within `long` by `short` pixels. Null for what is no quadrilateral.
 */
export function cropOf(box: Box, { scale, margin, long, short }: Limits): Crop | null {
  const [a, b, c, d] = box.map(([x = 0, y = 0]) => ({ x: x * scale, y: y * scale }))
  if (!a || !b || !c || !d) return null
  const across = half(minus(plus(b, c), plus(a, d)))
  const down = half(minus(plus(c, d), plus(a, b)))
  const [wide, high] = [length(across), length(down)]
  const turn = (across.x * down.y - across.y * down.x) / (wide * high)
  if (!(wide >= 1 && high >= 1 && turn > 0.2)) return null
  const edge = 2 * margin * Math.min(wide, high)
  const [widest, highest] = high > wide ? [short, long] : [long, short]
  const zoom = Math.min(widest / (wide + edge), highest / (high + edge), LARGEST)
  const [width, height] = [Math.round((wide + edge) * zoom), Math.round((high + edge) * zoom)]
  const [m11, m21] = [(zoom / turn) * (down.y / high), (zoom / turn) * (-down.x / high)]
  const [m12, m22] = [(zoom / turn) * (-across.y / wide), (zoom / turn) * (across.x / wide)]
  const middle = half(half(plus(plus(a, b), plus(c, d))))
  const [left, top] = [m11 * middle.x + m21 * middle.y, m12 * middle.x + m22 * middle.y]
  return { width, height, matrix: [m11, m12, m21, m22, width / 2 - left, height / 2 - top] }
}

const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y })
const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y })
const half = ({ x, y }: Point): Point => ({ x: x / 2, y: y / 2 })
const length = ({ x, y }: Point): number => Math.hypot(x, y)
