import type { ComponentType } from 'preact'
import { Route, Switch } from 'wouter-preact'

import { lazy } from '../ui/lazy'
import { DeleteAccountScreen } from './DeleteAccountScreen'
import { DeletedScreen } from './DeletedScreen'
import { DevicesScreen } from './DevicesScreen'
import { DownloadScreen } from './DownloadScreen'
import { PasskeysScreen } from './PasskeysScreen'
import { ProfileScreen } from './ProfileScreen'
import { RemindersScreen } from './RemindersScreen'
import { SettingsScreen } from './SettingsScreen'
import { SyncScreen } from './SyncScreen'

const WordingsScreen = lazy(async () => (await import('../drafts/WordingsScreen')).WordingsScreen)
const LadderScreen = lazy(async () => (await import('../followups/LadderScreen')).LadderScreen)
const HealthScreen = lazy(async () => (await import('../push/HealthScreen')).HealthScreen)
const MailScreen = lazy(async () => (await import('../push/MailScreen')).MailScreen)
const CalendarScreen = lazy(async () => (await import('../push/CalendarScreen')).CalendarScreen)

const SCREENS: Record<string, ComponentType> = {
  '/settings': SettingsScreen,
  '/settings/profile': ProfileScreen,
  '/settings/reminders': RemindersScreen,
  '/settings/passkeys': PasskeysScreen,
  '/settings/devices': DevicesScreen,
  '/settings/sync': SyncScreen,
  '/settings/deleted': DeletedScreen,
  '/settings/download': DownloadScreen,
  '/settings/account': DeleteAccountScreen,
  '/settings/drafts': WordingsScreen,
  '/settings/ladder': LadderScreen,
  '/settings/health': HealthScreen,
  '/settings/mail': MailScreen,
  '/settings/calendar': CalendarScreen,
}

/** Small screens that are opened one after another: they come together. */
export function SettingsRoutes() {
  return (
    <Switch>
      {Object.entries(SCREENS).map(([path, Screen]) => (
        <Route key={path} path={path}>
          <Screen />
        </Route>
      ))}
    </Switch>
  )
}
