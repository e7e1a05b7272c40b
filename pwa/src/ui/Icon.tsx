import { h } from 'preact'
import type { IconNode } from 'lucide'

interface IconProps {
  of: IconNode
  size?: number | undefined
  /** What a screen reader says; without it the icon is decoration. */
  label?: string | undefined
}

export function Icon({ of, size = 22, label }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {of.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  )
}
