import type { ComponentType } from 'preact'
import { Route, Switch } from 'wouter-preact'

import { WordingsScreen } from '../drafts/WordingsScreen'
import { LadderScreen } from '../followups/LadderScreen'
import { CalendarScreen } from '../push/CalendarScreen'
import { HealthScreen } from '../push/HealthScreen'
import { MailScreen } from '../push/MailScreen'
import { DeleteAccountScreen } from './DeleteAccountScreen'
import { DeletedScreen } from './DeletedScreen'
import { DevicesScreen } from './DevicesScreen'
import { DownloadScreen } from './DownloadScreen'
import { PasskeysScreen } from './PasskeysScreen'
import { ProfileScreen } from './ProfileScreen'
import { RemindersScreen } from './RemindersScreen'
import { SettingsScreen } from './SettingsScreen'
import { SyncScreen } from './SyncScreen'

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
