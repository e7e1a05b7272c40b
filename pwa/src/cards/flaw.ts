import type { Grey } from '../store/image'

/** Why a photo may be hard to read; a guess within moments, not the reader's word. */
export type Flaw = 'blurred' | 'dark' | 'bright'

/** The long edge at which the limits below hold. */
export const GREY_EDGE = 1000

const TILE = 50
/** Which tile speaks for the photo: text covers some hundredths of it at least, the quietest show the noise. */
const [BUSY, QUIET] = [0.97, 0.1]
/** Variance of the Laplacian: drawn cards with softer and softer focus were read well at 150, in half at 40, not at 15. */
const SHARP = 25
/** The brightest hundredth of a photo with a card in it is paper. */
const [PAPER, DARK] = [0.99, 70]
const [CLIPPED, TOO_MUCH] = [253, 0.6]

/** Of a grey picture with a long edge of `GREY_EDGE`; null when nothing speaks against it. */
export function flawOf(grey: Grey): Flaw | null {
  if (quantile(grey.levels, PAPER) < DARK) return 'dark'
  if (shareAbove(grey.levels, CLIPPED) > TOO_MUCH) return 'bright'
  const busyness = tiles(grey).sort((a, b) => a - b)
  if (busyness.length === 0) return null
  return at(busyness, BUSY) - at(busyness, QUIET) < SHARP ? 'blurred' : null
}

function tiles({ levels, width, height }: Grey): number[] {
  const found: number[] = []
  for (let top = 1; top + TILE < height; top += TILE) {
    for (let left = 1; left + TILE < width; left += TILE) found.push(laplacianVariance(levels, width, left, top))
  }
  return found
}

function laplacianVariance(levels: Uint8ClampedArray, width: number, left: number, top: number): number {
  let [sum, squares] = [0, 0]
  const level = (index: number): number => levels[index] ?? 0
  for (let y = top; y < top + TILE; y++) {
    for (let here = y * width + left; here < y * width + left + TILE; here++) {
      const edge = level(here - width) + level(here + width) + level(here - 1) + level(here + 1) - 4 * level(here)
      sum += edge
      squares += edge * edge
    }
  }
  return squares / TILE ** 2 - (sum / TILE ** 2) ** 2
}

function quantile(levels: Uint8ClampedArray, share: number): number {
  const counts = new Uint32Array(256)
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1
  let below = 0
  return counts.findIndex((count) => (below += count) >= share * levels.length)
}

function shareAbove(levels: Uint8ClampedArray, limit: number): number {
  return levels.reduce((count, level) => count + Number(level >= limit), 0) / levels.length
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
