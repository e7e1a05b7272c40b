import './away.css'
import type { ComponentChildren } from 'preact'
import { keepingWords } from '../i18n/keeping'
import { online } from '../store/status'

/** Controls that do nothing without the server: they rest while it is away, and a sentence says until when. */
export function NeedsServer({ children }: { children: ComponentChildren }) {
  return (
    <fieldset class="needs-server" disabled={!online.value}>
      {children}
      {!online.value && <p class="needs-server-why">{keepingWords().needsServer}</p>}
    </fieldset>
  )
}
