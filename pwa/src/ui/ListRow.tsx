import './ListRow.css'
import type { ComponentChildren } from 'preact'
import { ChevronRight } from 'lucide'
import { Anchor } from './Anchor'
import { Icon } from './Icon'

interface ListRowProps {
  title: ComponentChildren
  detail?: ComponentChildren | undefined
  start?: ComponentChildren | undefined
  end?: ComponentChildren | undefined
  /** A place in the app. */
  href?: string | undefined
  /** A place outside it: tel:, mailto:, https:. */
  out?: string | undefined
  onClick?: (() => void) | undefined
  /** A sheet, at a touch. */
  opens?: boolean | undefined
  label?: string | undefined
}

export function ListRow({ title, detail, start, end, href, out, onClick, opens, label }: ListRowProps) {
  const inside = (
    <>
      {start}
      <span class="list-row-main">
        <span class="list-row-title">{title}</span>
        {detail && <span class="list-row-detail">{detail}</span>}
      </span>
      {(end || href) && (
        <span class="list-row-end">
          {end}
          {href && <Icon of={ChevronRight} size={18} />}
        </span>
      )}
    </>
  )
  if (href || out) {
    return (
      <Anchor class="list-row" href={href ?? out ?? ''} label={label} onClick={onClick}>
        {inside}
      </Anchor>
    )
  }
  if (!onClick) return <div class="list-row">{inside}</div>
  return (
    <button class="list-row" type="button" aria-label={label} aria-haspopup={opens && 'dialog'} onClick={onClick}>
      {inside}
    </button>
  )
}
