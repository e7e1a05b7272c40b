import './CheckRow.css'
import type { ComponentChildren } from 'preact'

interface CheckRowProps {
  text: string
  /** Small, above it. */
  lead?: string | undefined
  done: boolean
  onToggle: () => void
  /** Beside it, to be touched by itself. */
  children?: ComponentChildren
}

/** Something to be ticked off: a touch anywhere on its words does. */
export function CheckRow({ text, lead, done, onToggle, children }: CheckRowProps) {
  return (
    <li class="check-row">
      <label class="check">
        <input type="checkbox" checked={done} onChange={onToggle} />
        <span>
          {lead && <small>{lead}</small>}
          {text}
        </span>
      </label>
      {children}
    </li>
  )
}
