import './Section.css'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface SectionProps {
  title: string
  aside?: ComponentChildren | undefined
  children: ComponentChildren
}

export function Section({ title, aside, children }: SectionProps) {
  const id = useId()
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 class="section-title" id={id}>
          {title}
        </h2>
        {aside && <div class="section-aside">{aside}</div>}
      </div>
      {children}
    </section>
  )
}
