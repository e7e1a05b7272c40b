import { navigate } from 'wouter-preact/use-browser-location'

import { watchDay } from './followups/day-following'
import { onOpened } from './push/opened'
import { whenOpen } from './store/session'
import { watchStatus } from './store/watch-status'
import { whenIdle } from './ui/painted'

/** Everything that runs beside the screens. */
export function begin(): void {
  watchDay()
  watchStatus()
  onOpened((path) => navigate(path))
  whenIdle(() => void beginLater())
}

/** Not needed for the first screen. */
async function beginLater(): Promise<void> {
  const { startSync, syncNow } = await import('./store/sync')
  startSync()
  const { watchForUpdates } = await import('./update')
  void watchForUpdates(syncNow())
  const { tendPush, watchPush } = await import('./push/start')
  whenOpen(tendPush)
  watchPush()
  const [{ watchOwnCard }, { offerToResume }] = await Promise.all([import('./cards/own-card'), import('./cards/resume')])
  watchOwnCard()
  const [{ watchRecovery }, { spared }] = await Promise.all([import('./recovery'), import('./store/spared')])
  watchRecovery()
  void spared()
  const { watchNotices } = await import('./contacts/notices')
  watchNotices((path) => navigate(path))
  const { watchFirst } = await import('./contacts/roster-first')
  watchFirst()
  await offerToResume((path) => navigate(path))
}
