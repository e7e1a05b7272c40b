import './Tile.css'
import type { ComponentChildren } from 'preact'

interface TileProps {
  children: ComponentChildren
  tone?: 'plain' | 'quiet' | 'accent' | 'doubt' | undefined
  /** Without padding, for rows that reach the edge. */
  flush?: boolean | undefined
}

export function Tile({ children, tone = 'plain', flush }: TileProps) {
  return <div class={`tile ${tone}${flush ? ' flush' : ''}`}>{children}</div>
}
