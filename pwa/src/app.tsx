import { CalendarDays, ChartNoAxesColumn, House, ScanLine, UsersRound } from 'lucide'
import { useLocation } from 'wouter-preact'
import { t } from './i18n'
import { Routes } from './router'
import { useScroll } from './scroll'
import { TabBar } from './ui/TabBar'
import { Toasts } from './ui/Toast'

export function App() {
  useScroll()
  return (
    <>
      <Routes />
      <Tabs />
      <Toasts />
    </>
  )
}

const TAB_PATHS = ['/', '/people', '/events', '/insight']

function Tabs() {
  const [path] = useLocation()
  if (!TAB_PATHS.includes(path)) return null
  const { app } = t()
  return (
    <TabBar
      label={app.tabs}
      main={{ href: '/scan', label: app.scan, icon: ScanLine }}
      tabs={[
        { href: '/', label: app.home, icon: House },
        { href: '/people', label: app.people, icon: UsersRound },
        { href: '/events', label: app.events, icon: CalendarDays },
        { href: '/insight', label: app.insight, icon: ChartNoAxesColumn },
      ]}
    />
  )
}
