import './HomeScreen.css'
import { Settings } from 'lucide'
import { t } from '../i18n'
import { calendarDay } from '../i18n/time'
import { now } from '../store/now'
import { refresh } from '../store/refresh'
import { IconButton } from '../ui/Button'
import { lazy } from '../ui/lazy'
import { Skeleton } from '../ui/Skeleton'
import { Page, TopBar } from '../ui/TopBar'
import { day } from './day'
import { Today } from './Today'

const SyncTag = lazy(async () => (await import('./SyncTag')).SyncTag, () => null)
const LastKnown = lazy(async () => (await import('../away/LastKnown')).LastKnown, () => null)
const PullToRefresh = lazy(async () => (await import('../ui/PullToRefresh')).PullToRefresh, () => null)

export function HomeScreen() {
  return (
    <Page tabbed>
      <PullToRefresh onRefresh={refresh} />
      <TopBar title={t().app.home} actions={<HomeActions />} />
      <p class="home-date">{calendarDay(now.value, now.value)}</p>
      <LastKnown />
      {day.value ? <Today {...day.value} /> : <Skeleton />}
    </Page>
  )
}

function HomeActions() {
  return (
    <>
      <SyncTag />
      <IconButton icon={Settings} label={t().app.settings} href="/settings" />
    </>
  )
}
