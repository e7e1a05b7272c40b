import type { ComponentChildren } from 'preact'
import { navigate } from 'wouter-preact/use-browser-location'

interface AnchorProps {
  href: string
  class?: string | undefined
  label?: string | undefined
  current?: 'page' | boolean | undefined
  /** Takes the place of this screen: Back does not lead here. */
  replace?: boolean | undefined
  children: ComponentChildren
  onClick?: ((event: MouseEvent) => void) | undefined
}

/**
 * A link: within the app without loading the page anew, to the web in a new tab. It does not watch where one is, as
 * the router's own does: a list has many, and a slow phone feels each.
 */
export function Anchor({ href, label, current, replace, children, onClick, ...rest }: AnchorProps) {
  const props = { href, 'aria-label': label, 'aria-current': current, ...rest }
  if (href.startsWith('/')) {
    return (
      <a {...props} onClick={(event) => follow(event, href, replace, onClick)}>
        {children}
      </a>
    )
  }
  const away = href.startsWith('http') ? { target: '_blank', rel: 'noreferrer' } : {}
  return (
    <a {...props} {...away} onClick={onClick}>
      {children}
    </a>
  )
}

/** Held keys and other buttons mean a new tab, which is the browser's to open. */
function follow(event: MouseEvent, href: string, replace = false, before?: AnchorProps['onClick']): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.button !== 0) return
  before?.(event)
  if (event.defaultPrevented) return
  event.preventDefault()
  navigate(href, { replace })
}
