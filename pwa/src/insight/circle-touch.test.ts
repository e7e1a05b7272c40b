import { expect, test } from 'vitest'
import type { Place } from './circle-layout'
import { whoIsAt } from './circle-touch'

const at = (id: string, x: number, y: number): Place => ({ id, stage: 'network', x, y })
const two = [at('a', 0, 0), at('b', 20, 0)]

test.each([
  [-10, 0, 'a'], // near one of them
  [10, 5, 'several'], // as near to the other
  [0, 40, null], // near nobody
])('a tap at %i, %i means: %s', (x, y, expected) => {
  const who = whoIsAt(two, x, y, 1)
  expect(who && who !== 'several' ? who.id : who).toBe(expected)
})

test('nearer, two are told apart', () => {
  expect(whoIsAt(two, 6, 0, 4)).toMatchObject({ id: 'a' })
})
