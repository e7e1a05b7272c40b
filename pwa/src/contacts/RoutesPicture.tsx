import './RoutesPicture.css'
import { tieWords } from '../i18n/ties'
import type { Standing } from '../store/documents'

/** The two ways from having met to having opened up; the one that was walked is drawn as a thread. */
export function RoutesPicture({ standing: { route_a, route_b } }: { standing: Standing }) {
  const words = tieWords().routes
  const said = (walked: boolean): string => (walked ? words.walked : words.open)
  const opened = route_a || route_b
  return (
    <svg class="routes" viewBox="0 0 320 96" role="img" aria-label={words.picture(said(route_a), said(route_b))}>
      <path class={route_a ? 'route walked' : 'route'} d="M14 48 C 60 14, 110 14, 160 14 S 260 14, 306 48" />
      <path class={route_b ? 'route walked' : 'route'} d="M14 48 C 60 82, 110 82, 160 82 S 260 82, 306 48" />
      <circle class="knot tied" cx="14" cy="48" r="7" />
      <circle class={opened ? 'knot tied' : 'knot'} cx="306" cy="48" r="7" />
      <Label x={160} y={31} on={route_a} letter="A" text={words.a} />
      <Label x={160} y={71} on={route_b} letter="B" text={words.b} />
    </svg>
  )
}

type LabelProps = { x: number; y: number; on: boolean; letter: string; text: string }

function Label({ x, y, on, letter, text }: LabelProps) {
  return (
    <text class={on ? 'route-label on' : 'route-label'} x={x} y={y}>
      <tspan class="route-letter">{letter}</tspan>
      <tspan dx="6">{text}</tspan>
    </text>
  )
}
