import { navigate } from 'wouter-preact/use-browser-location'

import { offerToResume } from './cards/resume'
import { watchOwnCard } from './cards/own-card'
import { onOpened } from './push/opened'
import { checkPush } from './push/subscription'
import { whenOpen } from './store/session'
import { startSync } from './store/sync'
import { watchForUpdates } from './update'

/** Everything that runs beside the screens. */
export function begin(): void {
  startSync()
  void watchForUpdates()
  onOpened((path) => navigate(path))
  watchOwnCard()
  whenOpen(() => void checkPush().catch(() => undefined))
  void offerToResume((path) => navigate(path))
}
