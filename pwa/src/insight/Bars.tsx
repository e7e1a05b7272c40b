import { insightWords } from '../i18n/insight'

interface ColumnsProps {
  months: readonly { label: string; met: number; fresh: number }[]
}

/** Columns, one a month, those met for the first time at their foot. The sentence beside them says the same in words. */
export function Columns({ months }: ColumnsProps) {
  const most = Math.max(1, ...months.map((one) => one.met))
  return (
    <div class="columns" aria-hidden>
      {months.map(({ label, met, fresh }, index) => (
        <div key={label} class={index === months.length - 1 ? 'column current' : 'column'}>
          <span>{met}</span>
          <svg viewBox="0 0 10 100" preserveAspectRatio="none">
            <rect class="same" x="0" width="10" y={100 - heightOf(met, most)} height={heightOf(met, most)} />
            <rect x="0" width="10" y={100 - (fresh / most) * 100} height={(fresh / most) * 100} />
          </svg>
          <span>{label}</span>
        </div>
      ))}
    </div>
  )
}

/** A month with nobody keeps a thin line, so that it is seen to be empty. */
function heightOf(met: number, most: number): number {
  return Math.max(1.5, (met / most) * 100)
}

interface StackedProps {
  columns: readonly { label: string; counts: readonly number[] }[]
}

/** Columns of several parts, the closest at the foot. */
export function Stacked({ columns }: StackedProps) {
  const most = Math.max(1, ...columns.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)))
  return (
    <div class="columns twelve" aria-hidden>
      {columns.map(({ label, counts }, index) => (
        <div key={index} class="column">
          <svg viewBox="0 0 10 100" preserveAspectRatio="none">
            {partsOf(counts, most).map(({ rank, y, height }) => (
              <rect key={rank} class={`stage-${rank}`} x="0" width="10" y={y} height={height} />
            ))}
          </svg>
          <span>{index % 2 === columns.length % 2 ? '' : label}</span>
        </div>
      ))}
    </div>
  )
}

function partsOf(counts: readonly number[], most: number): { rank: number; y: number; height: number }[] {
  let y = 100
  return [...counts.entries()].reverse().map(([rank, count]) => {
    const height = (count / most) * 100
    y -= height
    return { rank, y, height }
  })
}

export function Bars({ bars }: { bars: readonly { name: string; count: number; says: string }[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <ol class="bars">
      {bars.map(({ name, count, says }, index) => (
        <li key={name} class={index === 0 ? 'bar current' : 'bar'}>
          <span>{name}</span>
          <span>{says}</span>
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
            <rect width={(count / most) * 100} height="4" rx="0.6" />
          </svg>
        </li>
      ))}
    </ol>
  )
}

interface ShareProps {
  parts: readonly { name: string; label: string; count: number }[]
}

/** One bar cut into parts, with a legend that carries the numbers. */
export function Share({ parts }: ShareProps) {
  const total = parts.reduce((sum, part) => sum + part.count, 0)
  let x = 0
  const placed = parts.map((part) => {
    const width = (part.count / total) * 100
    x += width
    return { ...part, width, x: x - width }
  })
  return (
    <>
      <svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
        {placed.map(({ name, width, x: from }) => (
          <rect key={name} class={name} x={from} width={width} height="10" />
        ))}
      </svg>
      <Legend parts={parts} />
    </>
  )
}

/** What colour is what, and how many where the picture does not say. */
export function Legend({ parts }: { parts: readonly { name: string; label: string; count?: number }[] }) {
  return (
    <ul class="legend">
      {parts.map(({ name, label, count }) => (
        <li key={name} class={name}>
          <i />
          {label} {count !== undefined && insightWords().people(count)}
        </li>
      ))}
    </ul>
  )
}
