import { CalendarDays, ChartNoAxesColumn, House, ScanLine, UsersRound } from 'lucide'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { Gate } from './accounts/Gate'
import { t } from './i18n'
import { Routes } from './router'
import { useScroll } from './scroll'
import { TabBar } from './ui/TabBar'
import { lazy } from './ui/lazy'
import { rest } from './ui/painted'
import { clear } from './ui/toast'
import { Toasts } from './ui/Toast'

const SentQuestion = lazy(() => rest().then(async () => (await import('./followups/SentQuestion')).SentQuestion), () => null)
const UpdatePrompt = lazy(() => rest().then(async () => (await import('./UpdatePrompt')).UpdatePrompt), () => null)

export function App() {
  useScroll()
  return (
    <>
      <UpdatePrompt />
      <Gate>
        <Routes />
        <Tabs />
        <SentQuestion />
      </Gate>
      <ClearView />
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
      main={{ href: '/capture', label: app.scan, icon: ScanLine }}
      tabs={[
        { href: '/', label: app.home, icon: House },
        { href: '/people', label: app.people, icon: UsersRound },
        { href: '/events', label: app.events, icon: CalendarDays },
        { href: '/insight', label: app.insight, icon: ChartNoAxesColumn },
      ]}
    />
  )
}

/** The next card waits for nothing: what was said about the last one makes way for the shutter. */
function ClearView() {
  const [path] = useLocation()
  useEffect(() => {
    if (path.startsWith('/capture')) clear()
  }, [path])
  return null
}
