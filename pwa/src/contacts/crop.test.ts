import { describe, expect, test } from 'vitest'
import { cropOf, type Box, type Crop } from './crop'

const LIMITS = { scale: 1, margin: 0, long: 400, short: 400 }

/** Where a point of the photo comes to lie on the canvas. */
function placed({ matrix: [a, b, c, d, e, f] }: Crop, [x = 0, y = 0]: readonly number[]): number[] {
  return [a * x + c * y + e, b * x + d * y + f].map((at) => Math.round(at) + 0)
}

function corners(box: Box, limits = LIMITS): number[][] {
  const crop = cropOf(box, limits)
  return crop ? box.map((corner) => placed(crop, corner)) : []
}

const UPRIGHT: Box = [[100, 50], [200, 50], [200, 70], [100, 70]]
const FILLED = [[0, 0], [400, 0], [400, 80], [0, 80]]

describe('the crop of a box is upright', () => {
  test.each<[string, Box]>([
    ['as it stands', UPRIGHT],
    ['turned to the right', [[70, 100], [70, 200], [50, 200], [50, 100]]],
    ['upside down', [[200, 70], [100, 70], [100, 50], [200, 50]]],
    ['aslant', [[100, 100], [180, 160], [168, 176], [88, 116]]],
  ])('%s', (_, box) => {
    expect(corners(box)).toEqual(FILLED)
  })
})

test('a margin shows what is around it', () => {
  expect(cropOf(UPRIGHT, { ...LIMITS, margin: 0.5, long: 240 })).toMatchObject({ width: 240, height: 80 })
})

test('a column of vertical writing stays a column', () => {
  const crop = cropOf([[0, 0], [20, 0], [20, 200], [0, 200]], { ...LIMITS, long: 400, short: 60 })
  expect(crop).toMatchObject({ width: 40, height: 400 })
})

test('on a smaller copy of the photo it is the same part', () => {
  const crop = cropOf(UPRIGHT, { ...LIMITS, scale: 0.5, long: 200 })
  expect(crop && placed(crop, [50, 25])).toEqual([0, 0])
  expect(crop && placed(crop, [100, 35])).toEqual([200, 40])
})

test.each<[string, Box]>([
  ['no corners', []],
  ['a line', [[0, 0], [9, 0], [9, 0], [0, 0]]],
  ['a mirror image', [[10, 0], [0, 0], [0, 10], [10, 10]]],
])('there is no crop of %s', (_, box) => {
  expect(cropOf(box, LIMITS)).toBeNull()
})
