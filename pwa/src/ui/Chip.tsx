import './Chip.css'
import type { ComponentChildren } from 'preact'
import type { IconNode } from 'lucide'
import { Icon } from './Icon'

interface ChipProps {
  children: ComponentChildren
  pressed: boolean
  icon?: IconNode | undefined
  onToggle: () => void
}

export function Chip({ children, pressed, icon, onToggle }: ChipProps) {
  return (
    <button type="button" class="chip" aria-pressed={pressed} onClick={onToggle}>
      {icon && <Icon of={icon} size={18} />}
      {children}
    </button>
  )
}

export function Chips({ children, label }: { children: ComponentChildren; label: string }) {
  return (
    <div class="chips" role="group" aria-label={label}>
      {children}
    </div>
  )
}

interface TagProps {
  children: ComponentChildren
  tone?: 'quiet' | 'accent' | 'doubt' | undefined
  icon?: IconNode | undefined
}

/** A small word that states something; unlike a chip it cannot be pressed. */
export function Tag({ children, tone = 'quiet', icon }: TagProps) {
  return (
    <span class={`tag ${tone}`}>
      {icon && <Icon of={icon} size={12} />}
      <span class="tag-words">{children}</span>
    </span>
  )
}
