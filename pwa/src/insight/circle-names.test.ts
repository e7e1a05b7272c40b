import { expect, test } from 'vitest'
import type { Place } from './circle-layout'
import { namesWithRoom } from './circle-names'

const at = (id: string, x: number, y: number): Place => ({ id, stage: 'network', x, y })
const names = new Map([['a', '山田 太郎'], ['b', '伊藤 美咲'], ['c', '岡 三']])
const room = { scale: 1, em: 10, dot: 7, edge: 180 }
const shown = (places: Place[], more = {}) =>
  Object.fromEntries([...namesWithRoom(places, names, { ...room, ...more })].map(([id, { text }]) => [id, text]))

test('who stands alone is called by the whole name', () => {
  expect(shown([at('a', 80, 0), at('b', -80, 0)])).toEqual({ a: '山田 太郎', b: '伊藤 美咲' })
})

test('in a crowd the family name has room before none has', () => {
  const crowd = [at('a', 60, 40), at('b', 100, 40), at('c', 60, 15), at('x', 60, 65), at('y', 30, 40), at('z', 100, 65)]
  expect(shown(crowd).a).toBe('山田')
})

test('nearer, there is room for more', () => {
  const pair = [at('a', 40, 0), at('b', 58, 0), at('c', 49, 16)]
  expect(Object.values(shown(pair, { scale: 6, edge: 1000 }))).toEqual(['山田 太郎', '伊藤 美咲', '岡 三'])
})

test('no name is cut by the edge, nor written over somebody', () => {
  expect(shown([at('a', 170, 0)])).toEqual({ a: '山田 太郎' })
  expect(shown([at('a', 170, 0)], { edge: 176 })).toEqual({ a: '山田 太郎' })
  const labels = namesWithRoom([at('a', 170, 0)], names, room)
  expect((labels.get('a')?.x ?? 0) + 25).toBeLessThan(180)
})

test('who has no name takes no room', () => {
  expect(shown([at('nobody', 50, 0)])).toEqual({})
})
