import './EmptyState.css'
import type { ComponentChildren } from 'preact'
import { Thread, type Drawing } from './Thread'

interface EmptyStateProps {
  drawing: Drawing
  title: string
  /** What to do, in a sentence. */
  text: string
  children?: ComponentChildren | undefined
}

export function EmptyState({ drawing, title, text, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <Thread drawing={drawing} />
      <p class="empty-title">{title}</p>
      <p class="empty-text">{text}</p>
      {children && <div class="empty-actions">{children}</div>}
    </div>
  )
}
