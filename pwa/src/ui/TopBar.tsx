import './TopBar.css'
import type { ComponentChildren } from 'preact'
import { ChevronLeft } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../i18n'
import { IconButton } from './Button'

interface TopBarProps {
  title: string
  /** Without it this is one of the tabs, with a large title. */
  onBack?: (() => void) | undefined
  actions?: ComponentChildren | undefined
  /** For a screen that shows its title larger, below. */
  hideTitle?: boolean | undefined
}

export function TopBar({ title, onBack, actions, hideTitle }: TopBarProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Enishi`
  }, [title])
  useEffect(() => {
    // A followed link is gone with its screen; without this a screen reader would start again from nowhere.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <header class={onBack ? 'top-bar' : 'top-bar root'}>
      {onBack && <IconButton icon={ChevronLeft} label={t().ui.back} onClick={onBack} />}
      <h1 class={hideTitle ? 'top-bar-title hidden' : 'top-bar-title'} ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <div class="top-bar-actions">{actions}</div>
    </header>
  )
}

/** The column every screen stands in; `tabbed` leaves room for the bottom bar. */
export function Page({ children, tabbed }: { children: ComponentChildren; tabbed?: boolean }) {
  return <main class={tabbed ? 'page tabbed' : 'page'}>{children}</main>
}
