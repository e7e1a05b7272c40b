import type { Place } from './circle-layout'

/** Half of a fingertip, in pixels. */
const FINGER = 24
/** Two so nearly as far from the finger are not told apart. */
const ALIKE = 8

/**
 * Who is meant by a tap between the dots, at `x`, `y` of the layout; `several` when a finger covers more than one as
 * nearly as another, and null when there is nobody.
 */
export function whoIsAt(places: readonly Place[], x: number, y: number, scale: number): Place | 'several' | null {
  const near = places
    .map((place) => ({ place, away: Math.hypot(place.x - x, place.y - y) * scale }))
    .filter(({ away }) => away <= FINGER)
    .sort((a, b) => a.away - b.away)
  const [first, second] = near
  if (!first) return null
  return second && second.away - first.away < ALIKE ? 'several' : first.place
}
