import { forceCollide, forceLink, forceSimulation, type Force } from 'd3-force'
import { STAGES, type Schemas, type Stage } from '../store/documents'

export type Circle = Pick<Schemas['Circle'], 'nodes' | 'links'>

/** Where somebody stands, from oneself at 0, 0. */
export type Place = { id: string; stage: Stage; x: number; y: number }

/** What belongs to one stage: between two circles around oneself. */
export type Band = { stage: Stage; inner: number; outer: number }

export type Layout = { places: Place[]; bands: Band[]; radius: number }

/** So much is kept free for oneself. */
const MIDDLE = 26
/** How wide a person stands: the closest have room for their names. */
const ROOM: Record<Stage, number> = { network: 42, opened_up: 30, in_touch: 24, acquainted: 22, interested: 22 }
/** Rather more than the squares that people would fill: nobody can stand that close in a ring. */
const SLACK = 1.25
/** So few steps that a slow phone does not feel them, and so many that nobody stands on another. */
const STEPS = 80
const PULL = 0.12

/**
 * Everybody in the band of their stage, near those they are tied to. The same circle is always laid out the same: where
 * each begins follows from their id, and d3's dice are loaded.
 */
export function layOut({ nodes, links }: Circle): Layout {
  const bands = bandsOf(nodes.map(({ stage }) => stage))
  const bandOf = new Map(bands.map((band) => [band.stage, band]))
  const angles = anglesOf(nodes.map(({ id }) => id), links)
  const places = nodes.map(({ id, stage }) => ({ id, stage, ...placeAt(angles.get(id) ?? 0, bandOf.get(stage)) }))
  const pulls = links.map(({ a, b }) => ({ source: a, target: b }))
  forceSimulation(places)
    .alphaDecay(1 - 0.001 ** (1 / STEPS))
    .force('tie', forceLink<Place, { source: string; target: string }>(pulls).id(({ id }) => id).distance(ROOM.network).strength(PULL))
    .force('room', forceCollide<Place>(({ stage }) => ROOM[stage] / 2))
    .force('band', within((stage) => bandOf.get(stage)))
    .stop()
    .tick(STEPS)
  return { places: inTurn(places), bands, radius: bands.at(-1)?.outer ?? MIDDLE }
}

/** The closest first; a band is as wide as its people need. */
export function bandsOf(stages: readonly Stage[]): Band[] {
  let inner = MIDDLE
  return STAGES.toReversed().flatMap((stage) => {
    const count = stages.filter((one) => one === stage).length
    if (count === 0) return []
    const needed = Math.sqrt(inner ** 2 + (count * ROOM[stage] ** 2 * SLACK) / Math.PI)
    const band = { stage, inner, outer: Math.max(needed, inner + ROOM[stage]) }
    inner = band.outer
    return [band]
  })
}

/** Nobody leaves the band of their stage. */
function within(bandOf: (stage: Stage) => Band | undefined): Force<Movable, undefined> {
  let all: Movable[] = []
  const force = () => {
    for (const one of all) keepWithin(one, bandOf(one.stage))
  }
  return Object.assign(force, { initialize: (nodes: Movable[]) => void (all = nodes) })
}

type Movable = Place & { vx?: number; vy?: number }

function keepWithin(one: Movable, band: Band | undefined): void {
  if (!band) return
  const [x, y, half] = [one.x + (one.vx ?? 0), one.y + (one.vy ?? 0), ROOM[one.stage] / 2]
  const away = Math.hypot(x, y) || 1
  const allowed = Math.min(Math.max(away, band.inner + half), band.outer - half)
  one.vx = (one.vx ?? 0) + x * (allowed / away - 1)
  one.vy = (one.vy ?? 0) + y * (allowed / away - 1)
}

/** Where each begins: those who are tied, also by way of others, side by side, so that lines stay short. */
function anglesOf(ids: readonly string[], links: Circle['links']): Map<string, number> {
  const heads = headsOf(ids, links)
  const sizes = new Map<string, number>()
  for (const head of heads.values()) sizes.set(head, (sizes.get(head) ?? 0) + 1)
  return new Map([...heads].map(([id, head]) => {
    const share = (sizes.get(head) ?? 1) / ids.length
    return [id, 2 * Math.PI * (diceOf(head) + (id === head ? 0 : (diceOf(id) - 0.5) * share))]
  }))
}

/** By person, one of those they are tied to near or far: the same one for all of them. */
function headsOf(ids: readonly string[], links: Circle['links']): Map<string, string> {
  const heads = new Map(ids.map((id) => [id, id]))
  for (const { a, b } of links) {
    const [one, other] = [heads.get(a), heads.get(b)]
    for (const [id, head] of heads) if (head === other && one) heads.set(id, one)
  }
  return heads
}

/** An id ends in dice, so that people stand all around; theirs never changes, and so they are found again. */
const diceOf = (id: string): number => Number.parseInt(id.slice(-6), 16) / 0x1000000

function placeAt(angle: number, band: Band | undefined): { x: number; y: number } {
  const away = band ? (band.inner + band.outer) / 2 : 0
  return { x: Math.sin(angle) * away, y: -Math.cos(angle) * away }
}

/** From the closest outwards, and in each band around like a clock: so the arrow keys go. */
function inTurn(places: readonly Place[]): Place[] {
  const clock = ({ x, y }: Place) => (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI)
  return places
    .map(({ id, stage, x, y }) => ({ id, stage, x, y }))
    .sort((a, b) => STAGES.indexOf(b.stage) - STAGES.indexOf(a.stage) || clock(a) - clock(b))
}
