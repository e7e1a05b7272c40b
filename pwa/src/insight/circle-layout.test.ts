import { expect, test } from 'vitest'
import type { Stage } from '../store/documents'
import { bandsOf, layOut, type Circle } from './circle-layout'

const idOf = (n: number) => `01900000-0000-7000-8000-${((n * 0x9e3779b97f4a7) % 0x1000000000000).toString(16).padStart(12, '0')}`
const people = (counts: Partial<Record<Stage, number>>): Circle['nodes'] =>
  Object.entries(counts).flatMap(([stage, count]) =>
    Array.from({ length: count }, (_, n) => ({ id: idOf(stage.length * 1000 + n), stage: stage as Stage })))
const full: Circle = {
  nodes: people({ network: 16, opened_up: 26, in_touch: 57, acquainted: 21 }),
  links: [],
}
const links = [0, 5, 17, 50, 99].map((n) => ({ a: full.nodes[n]?.id ?? '', b: full.nodes[n + 20]?.id ?? '', how: 'introduced' }))

test('everybody stands in the band of their stage, and the closest in the innermost', () => {
  const { places, bands } = layOut({ ...full, links })
  expect(bands.map(({ stage }) => stage)).toEqual(['network', 'opened_up', 'in_touch', 'acquainted'])
  for (const { stage, x, y } of places) {
    const band = bands.find((one) => one.stage === stage)
    expect(Math.hypot(x, y)).toBeGreaterThan((band?.inner ?? 0) - 4)
    expect(Math.hypot(x, y)).toBeLessThan((band?.outer ?? 0) + 4)
  }
})

test('nobody stands on another, so that each can be touched', () => {
  const { places } = layOut({ ...full, links })
  for (const [n, a] of places.entries()) {
    for (const b of places.slice(n + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(15)
  }
})

test('the same circle is laid out the same on every visit', () => {
  expect(layOut({ ...full, links })).toEqual(layOut({ ...full, links }))
})

test('those who know each other stand nearer than they would', () => {
  const apart = ({ places }: { places: { id: string; x: number; y: number }[] }) => links.reduce((sum, { a, b }) => {
    const [one, other] = [a, b].map((id) => places.find((place) => place.id === id))
    return sum + Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0))
  }, 0)
  expect(apart(layOut({ ...full, links }))).toBeLessThan(apart(layOut(full)) * 0.8)
})

test('the arrow keys go from the closest outwards, around like a clock', () => {
  const turn = layOut(full).places.filter(({ stage }) => stage === 'network').map(({ x, y }) => Math.atan2(x, -y))
  expect(turn.map((angle) => (angle + 2 * Math.PI) % (2 * Math.PI))).toEqual(
    turn.map((angle) => (angle + 2 * Math.PI) % (2 * Math.PI)).sort((a, b) => a - b))
})

test('stages with nobody take no room, and one person is a circle too', () => {
  expect(bandsOf(['acquainted', 'network']).map(({ stage }) => stage)).toEqual(['network', 'acquainted'])
  expect(layOut({ nodes: people({ interested: 1 }), links: [] }).places).toHaveLength(1)
  expect(layOut({ nodes: [], links: [] }).places).toEqual([])
})
