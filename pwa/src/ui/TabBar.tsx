import './TabBar.css'
import type { IconNode } from 'lucide'
import { useLocation } from 'wouter-preact'
import { Anchor } from './Anchor'
import { Icon } from './Icon'

export interface Tab {
  href: string
  label: string
  icon: IconNode
  count?: number | undefined
}

interface TabBarProps {
  label: string
  tabs: readonly Tab[]
  /** The round button in the middle. */
  main: Tab
}

export function TabBar({ label, tabs, main }: TabBarProps) {
  const half = Math.ceil(tabs.length / 2)
  return (
    <nav class="tab-bar" aria-label={label}>
      <ul>
        {tabs.slice(0, half).map((tab) => (
          <TabItem key={tab.href} {...tab} />
        ))}
        <li>
          <Anchor class="tab-main" href={main.href} label={main.label}>
            <Icon of={main.icon} size={28} />
          </Anchor>
        </li>
        {tabs.slice(half).map((tab) => (
          <TabItem key={tab.href} {...tab} />
        ))}
      </ul>
    </nav>
  )
}

function TabItem({ href, label, icon, count = 0 }: Tab) {
  const [here] = useLocation()
  return (
    <li>
      <Anchor class="tab" href={href} label={label} current={here === href ? 'page' : undefined}>
        <span class="tab-icon">
          <Icon of={icon} size={24} />
          {count > 0 && <span class="tab-count">{count > 99 ? '99+' : count}</span>}
        </span>
        {label}
      </Anchor>
    </li>
  )
}
