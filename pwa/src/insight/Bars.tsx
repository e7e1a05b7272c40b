import { insightWords } from '../i18n/insight'

/** Columns, one a month, the last of them the current one. The sentence beside them says the same in words. */
export function Columns({ months }: { months: readonly { label: string; met: number }[] }) {
  const most = Math.max(1, ...months.map((one) => one.met))
  return (
    <div class="columns" aria-hidden>
      {months.map(({ label, met }, index) => (
        <div key={label} class={index === months.length - 1 ? 'column current' : 'column'}>
          <span>{met}</span>
          <svg viewBox="0 0 10 100" preserveAspectRatio="none">
            <rect x="0" width="10" rx="1.2" y={100 - heightOf(met, most)} height={heightOf(met, most)} />
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

export function TopicBars({ topics }: { topics: readonly { name: string; times: number }[] }) {
  const most = Math.max(1, ...topics.map((topic) => topic.times))
  return (
    <ol class="bars">
      {topics.map(({ name, times }, index) => (
        <li key={name} class={index === 0 ? 'bar current' : 'bar'}>
          <span>{name}</span>
          <span>{insightWords().times(times)}</span>
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
            <rect width={(times / most) * 100} height="4" rx="0.6" />
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
      <ul class="legend">
        {parts.map(({ name, label, count }) => (
          <li key={name} class={name}>
            <i />
            {label} {insightWords().people(count)}
          </li>
        ))}
      </ul>
    </>
  )
}
