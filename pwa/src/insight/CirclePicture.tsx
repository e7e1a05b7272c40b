import { Maximize, Minus, Plus } from 'lucide'
import { useMemo, useState } from 'preact/hooks'
import { navigate } from 'wouter-preact/use-browser-location'
import { t } from '../i18n'
import { circleWords } from '../i18n/circle'
import { STAGES } from '../store/documents'
import { IconButton } from '../ui/Button'
import { layOut, type Circle, type Layout, type Place } from './circle-layout'
import { namesWithRoom, type Label, type Room } from './circle-names'
import { whoIsAt } from './circle-touch'
import { useSize, type Size } from './use-size'
import { CLOSEST, useZoom } from './use-zoom'

/** Between the outermost person and the edge, in pixels: half a name. */
const MARGIN = 20
const DOT = 7

interface CirclePictureProps {
  circle: Circle
  names: ReadonlyMap<string, string>
  /** The sentence that says the same. */
  says: string
}

/** Oneself in the middle, people around by stage, lines between those who know each other. */
export function CirclePicture({ circle, names, says }: CirclePictureProps) {
  const words = circleWords()
  const layout = useMemo(() => layOut(circle), [circle])
  const [svg, setSvg] = useState<SVGSVGElement | null>(null)
  const size = useSize(svg)
  const { view, closer, farther, whole, closerAt } = useZoom(svg)
  const scale = size && (Math.max(0, Math.min(size.width, size.height) / 2 - MARGIN) / layout.radius) * view.k
  const open = (event: MouseEvent) => {
    if (!size || !scale || event.ctrlKey || event.metaKey || event.shiftKey) return
    const { left, top } = event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : { left: 0, top: 0 }
    const [x, y] = [event.clientX - left, event.clientY - top]
    const [middleX, middleY] = middleOf(size, view)
    const who = touched(event) ?? whoIsAt(layout.places, (x - middleX) / scale, (y - middleY) / scale, scale)
    if (!who) return
    event.preventDefault()
    if (who === 'several' && view.k < CLOSEST) closerAt(x, y)
    else if (who !== 'several') navigate(`/people/${who.id}`)
  }
  return (
    <>
      <svg ref={setSvg} class={view.k > 1 ? 'circle-picture near' : 'circle-picture'} role="group" aria-label={`${words.picture}${says}`} onClick={open} onKeyDown={step}>
        {size && scale && (
          <g transform={`translate(${middleOf(size, view).join()})`}>
            <Bands layout={layout} scale={scale} />
            <Ties circle={circle} places={layout.places} scale={scale} />
            <People places={layout.places} names={names} room={roomFor(size, scale, view.k)} />
          </g>
        )}
      </svg>
      <div class="circle-zoom">
        <IconButton icon={Plus} label={words.closer} onClick={closer} />
        <IconButton icon={Minus} label={words.farther} onClick={farther} />
        <IconButton icon={Maximize} label={words.whole} onClick={whole} />
      </div>
    </>
  )
}

/** Closer, people and their names are larger too, though not by as much as there is room between them. */
const roomFor = ({ width, em }: Size, scale: number, k: number): Room => ({
  scale, em: em * k ** 0.25, dot: DOT * k ** 0.5, edge: (width / 2) * k,
})

const middleOf = ({ width, height }: Size, { k, x, y }: { k: number; x: number; y: number }): [number, number] => [
  (width / 2) * k + x, (height / 2) * k + y,
]

/** A dot or a name was hit. */
function touched({ target }: MouseEvent): { id: string } | null {
  const id = target instanceof Element ? target.closest('a')?.dataset.id : undefined
  return id ? { id } : null
}

/** The arrow keys go from one to the next, the closest first. */
function step(event: KeyboardEvent): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (!by || !(event.currentTarget instanceof Element)) return
  event.preventDefault()
  const people = [...event.currentTarget.querySelectorAll('a')]
  const at = people.findIndex((one) => one === document.activeElement)
  people[(at + by + people.length) % people.length]?.focus()
}

function Bands({ layout: { bands }, scale }: { layout: Layout; scale: number }) {
  return bands.toReversed().map(({ stage, outer }) => <circle key={stage} class="circle-band" r={outer * scale} />)
}

function Ties({ circle: { links }, places, scale }: { circle: Circle; places: readonly Place[]; scale: number }) {
  const at = new Map(places.map((place) => [place.id, place]))
  return links.map(({ a, b, how }) => {
    const [from, to] = [at.get(a), at.get(b)]
    return from && to && (
      <line key={`${a} ${b} ${how}`} class={`circle-tie ${kindOf(how)}`} x1={from.x * scale} y1={from.y * scale} x2={to.x * scale} y2={to.y * scale} />
    )
  })
}

interface PeopleProps {
  places: readonly Place[]
  names: ReadonlyMap<string, string>
  room: Room
}

/** One stop of the Tab key, whoever was chosen last; a screen reader reads everybody. */
function People({ places, names, room }: PeopleProps) {
  const [chosen, setChosen] = useState(places[0]?.id)
  const { dot, em } = room
  const labels = useMemo(() => namesWithRoom(places, names, room), [places, names, ...Object.values(room)])
  return (
    <g style={{ fontSize: `${em}px` }}>
      <circle class="circle-me" r={dot * 2} />
      <text class="circle-me-name" dy="0.36em">{circleWords().me}</text>
      {places.map((place) => (
        <Person
          key={place.id} place={place} name={names.get(place.id) || t().contacts.unnamed} label={labels.get(place.id)} room={room}
          reached={place.id === chosen} onReach={() => setChosen(place.id)}
        />
      ))}
    </g>
  )
}

interface PersonProps {
  place: Place
  name: string
  label: Label | undefined
  room: Room
  reached: boolean
  onReach: () => void
}

function Person({ place: { id, stage, x, y }, name, label, room: { scale, dot }, reached, onReach }: PersonProps) {
  return (
    <a href={`/people/${id}`} data-id={id} class={`circle-person stage-${STAGES.indexOf(stage)}`} aria-label={`${name}${t().ui.between}${t().contacts.stages[stage]}`} tabIndex={reached ? 0 : -1} onFocus={onReach}>
      <circle class="circle-hit" cx={x * scale} cy={y * scale} r={dot + 4} />
      <circle class="circle-dot" cx={x * scale} cy={y * scale} r={dot} />
      {label && <text x={label.x} y={label.y} dy="0.36em">{label.text}</text>}
    </a>
  )
}

export const KINDS = ['introduced', 'colleagues', 'community', 'friends', 'other'] as const
export type TieKind = (typeof KINDS)[number]

/** What people call a tie in their own words is of no kind that has a line of its own. */
export const kindOf = (how: string): TieKind => KINDS.find((kind) => kind === how) ?? 'other'
