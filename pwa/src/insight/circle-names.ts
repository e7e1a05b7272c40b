import { familyName } from '../i18n/names'
import type { Place } from './circle-layout'

export type Label = { text: string; x: number; y: number }

type Box = { left: number; right: number; top: number; bottom: number }

/** Of a letter's height: letters of Latin are narrower than kanji. */
const WIDE = 1.02
const NARROW = 0.58
const GAP = 2

/** All in pixels: `scale` a unit of the layout, `em` the letters, `dot` half of a person, `edge` from the middle. */
export type Room = { scale: number; em: number; dot: number; edge: number }

/** Whose names have room, the closest first: whole, or else the family name; below the person, or else above or beside. */
export function namesWithRoom(
  places: readonly Place[], names: ReadonlyMap<string, string>, { scale, em, dot, edge }: Room,
): Map<string, Label> {
  const dots = places.map(({ x, y }) => around(x * scale, y * scale, dot, dot))
  const taken = [...dots, around(0, 0, dot * 2, dot * 2)]
  const labels = new Map<string, Label>()
  for (const [index, { id, x, y }] of places.entries()) {
    const own = dots[index]
    const found = candidates(names.get(id) ?? '', x * scale, y * scale, em, dot).find(
      ({ box }) => -edge < box.left && box.right < edge && !taken.some((other) => other !== own && overlap(other, box)),
    )
    if (!found) continue
    labels.set(id, found.label)
    taken.push(found.box)
  }
  return labels
}

function candidates(name: string, x: number, y: number, em: number, dot: number): { label: Label; box: Box }[] {
  const texts = [...new Set([name, familyName(name)])].filter(Boolean)
  return texts.flatMap((text) => {
    const half = widthOf(text, em) / 2
    const [down, aside] = [dot + em / 2 + GAP, dot + half + GAP]
    return [[0, down], [0, -down], [aside, 0], [-aside, 0]].map(([dx = 0, dy = 0]) => ({
      label: { text, x: x + dx, y: y + dy },
      box: around(x + dx, y + dy, half, em / 2),
    }))
  })
}

export function widthOf(text: string, em: number): number {
  return [...text].reduce((width, letter) => width + em * (letter.charCodeAt(0) < 0x2e80 ? NARROW : WIDE), 0)
}

const around = (x: number, y: number, across: number, up: number): Box => ({
  left: x - across, right: x + across, top: y - up, bottom: y + up,
})

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
