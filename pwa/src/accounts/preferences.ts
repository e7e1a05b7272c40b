import { ownSettings } from '../cards/finish'
import { language } from '../i18n'
import type { Settings } from '../store/documents'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { change, save } from '../store/write'
import type { Choose } from './interests'

/** The person's own settings, the server's defaults until they say otherwise; undefined while they are read. */
export const usePreferences = (): Settings | undefined => useLive(ownSettings)

export async function changePreferences(change: Partial<Settings>): Promise<void> {
  await save('settings', { ...(await ownSettings()), ...change })
}

export const chooseInterest: Choose = (make) => void ownSettings().then((start) =>
  change('settings', start, (kept) => ({ ...kept, interests: make(kept.interests) })))

/** A new account takes over what the phone knows: its language and where it is. */
export async function adoptPhone(): Promise<void> {
  if ((await db.settings.count()) > 0) return
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  await changePreferences({ language: language.value, time_zone: timeZone })
}
