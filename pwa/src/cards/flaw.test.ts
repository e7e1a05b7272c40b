import { expect, test } from 'vitest'

import type { Grey } from '../store/image'
import { flawOf } from './flaw'

const [WIDTH, HEIGHT] = [1000, 600]

function picture(level: (x: number, y: number) => number): Grey {
  const levels = new Uint8ClampedArray(WIDTH * HEIGHT)
  for (let at = 0; at < levels.length; at++) levels[at] = level(at % WIDTH, Math.floor(at / WIDTH))
  return { levels, width: WIDTH, height: HEIGHT }
}

const onCard = (x: number, y: number): boolean => x > 200 && x < 800 && y > 150 && y < 450
const inText = (x: number, y: number): boolean => x > 250 && x < 600 && y % 60 < 30

/** Strokes of ink on paper, on a desk. */
const card = (paper: number, ink: number) => (x: number, y: number): number => {
  if (!onCard(x, y)) return paper / 2
  return inText(x, y) && x % 8 < 4 ? ink : paper
}
const sharp = card(220, 30)

/** The same where no edge is left. */
const soft = (x: number, y: number): number => 120 + 50 * Math.sin(x / 90) + 50 * Math.sin(y / 70)

/** The same from run to run. */
const noise = (x: number, y: number): number => ((x * 7919 + y * 104729) % 17) - 8

test.each([
  ['a sharp card', sharp, null],
  ['a sharp card with a noisy sensor', (x: number, y: number) => sharp(x, y) + noise(x, y), null],
  ['a card out of focus', soft, 'blurred'],
  ['the same with a noisy sensor', (x: number, y: number) => soft(x, y) + noise(x, y), 'blurred'],
  ['a card in the dark', card(50, 10), 'dark'],
  ['a lens that was covered', () => 3, 'dark'],
  ['a card in the glare of a lamp', (x: number, y: number) => (x < 700 ? 255 : sharp(x, y)), 'bright'],
  ['a picture of nothing', () => 128, 'blurred'],
] as const)('%s', (_, level, flaw) => {
  expect(flawOf(picture(level))).toBe(flaw)
})

test('a picture that is smaller than one tile is not judged', () => {
  expect(flawOf({ levels: new Uint8ClampedArray(100).fill(128), width: 10, height: 10 })).toBeNull()
})
