import type { ComponentChildren } from 'preact'
import { Link } from 'wouter-preact'

interface AnchorProps {
  href: string
  class?: string | undefined
  label?: string | undefined
  children: ComponentChildren
  onClick?: ((event: MouseEvent) => void) | undefined
}

/** A link: within the app without loading the page anew, to the web in a new tab. */
export function Anchor({ href, label, children, ...rest }: AnchorProps) {
  const props = { href, 'aria-label': label, ...rest }
  if (href.startsWith('/')) return <Link {...props}>{children}</Link>
  const away = href.startsWith('http') ? { target: '_blank', rel: 'noreferrer' } : {}
  return (
    <a {...props} {...away}>
      {children}
    </a>
  )
}
