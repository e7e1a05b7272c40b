import { navigate } from 'wouter-preact/use-browser-location'

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
  whenOpen(() => void checkPush().catch(() => undefined))
  void beginCards()
}

/** Not needed for the first picture on the screen. */
async function beginCards(): Promise<void> {
  const [{ watchOwnCard }, { offerToResume }] = await Promise.all([import('./cards/own-card'), import('./cards/resume')])
  watchOwnCard()
  await offerToResume((path) => navigate(path))
}
