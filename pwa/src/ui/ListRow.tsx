import './ListRow.css'
import type { ComponentChildren } from 'preact'
import { ChevronRight } from 'lucide'
import { Link } from 'wouter-preact'
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
  label?: string | undefined
}

export function ListRow({ title, detail, start, end, href, out, onClick, label }: ListRowProps) {
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
  const shared = { class: 'list-row', 'aria-label': label }
  if (href)
    return (
      <Link {...shared} href={href}>
        {inside}
      </Link>
    )
  if (out)
    return (
      <a {...shared} href={out} {...leaves(out)}>
        {inside}
      </a>
    )
  if (onClick)
    return (
      <button {...shared} type="button" onClick={onClick}>
        {inside}
      </button>
    )
  return <div {...shared}>{inside}</div>
}

function leaves(out: string) {
  return out.startsWith('http') ? { target: '_blank', rel: 'noreferrer' } : {}
}
