import './HomeScreen.css'
import { Settings } from 'lucide'
import { t } from '../i18n'
import { calendarDay } from '../i18n/time'
import { now } from '../store/now'
import { refresh } from '../store/refresh'
import { IconButton } from '../ui/Button'
import { lazy } from '../ui/lazy'
import { usePainted } from '../ui/painted'
import { Skeleton } from '../ui/Skeleton'
import { Page, TopBar } from '../ui/TopBar'

// Whatever needs the database comes after the first picture: a slow phone works at it as long as at all the rest.
const Today = lazy(async () => (await import('./Today')).Today, () => <Skeleton />)
const SyncTag = lazy(async () => (await import('./SyncTag')).SyncTag, () => null)
const LastKnown = lazy(async () => (await import('../contacts/LastKnown')).LastKnown, () => null)
const PullToRefresh = lazy(async () => (await import('../ui/PullToRefresh')).PullToRefresh, () => null)

export function HomeScreen() {
  const painted = usePainted()
  return (
    <Page tabbed>
      <PullToRefresh onRefresh={refresh} />
      <TopBar title={t().app.home} actions={<HomeActions painted={painted} />} />
      <p class="home-date">{painted ? calendarDay(now.value, now.value) : '\u00a0'}</p>
      {painted && <LastKnown />}
      {painted ? <Today /> : <Skeleton />}
    </Page>
  )
}

function HomeActions({ painted }: { painted: boolean }) {
  return (
    <>
      {painted && <SyncTag />}
      <IconButton icon={Settings} label={t().app.settings} href="/settings" />
    </>
  )
}
