import { planningWords } from '../i18n/planning'
import type { Schemas } from '../store/documents'

interface FanProps {
  months: Schemas['Plan']['months']
  goal: number
}

const WIDTH = 320
const HEIGHT = 160

/** The likely range as it widens, its middle, and the goal. The sentence beside it says the same in words. */
export function Fan({ months, goal }: FanProps) {
  const most = Math.max(goal, ...months.map(({ high }) => high)) * 1.1
  const x = (index: number) => (index / (months.length - 1)) * WIDTH
  const y = (count: number) => HEIGHT - (count / most) * HEIGHT
  const line = (of: (month: FanProps['months'][number]) => number) => months.map((month, index) => `${x(index)},${y(of(month))}`)
  const band = [...line(({ high }) => high), ...line(({ low }) => low).reverse()].join(' ')
  const words = planningWords()
  return (
    <div class="fan" aria-hidden>
      <span class="fan-label" style={{ '--at': y(goal) / HEIGHT }}>{words.goalMark(goal)}</span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        <polygon class="fan-band" points={band} />
        <polyline class="fan-middle" points={line(({ middle }) => middle).join(' ')} />
        <line class="fan-goal" x1="0" x2={WIDTH} y1={y(goal)} y2={y(goal)} />
        <line class="fan-year" x1={x(11)} x2={x(11)} y1="0" y2={HEIGHT} />
      </svg>
      <div class="fan-scale">
        <span>{words.month(1)}</span>
        <span>{words.month(12)}</span>
        <span>{words.month(24)}</span>
      </div>
    </div>
  )
}
