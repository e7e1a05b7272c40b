import { atHour, addDays } from '../i18n/time'
import { DONE } from '../insight/shown'
import { blankEvent } from '../store/blank'
import { clock } from '../store/clock'
import type { Dismissal, Setting } from '../store/documents'
import { newId } from '../store/ids'
import { save } from '../store/write'

/** The move of this week that the first post is. */
export const POST = 'post'

export const isPosted = ({ move, why }: Dismissal): boolean => move === POST && why === DONE

export type Plan = { title: string; time: string; setting: Setting }

/** Tomorrow, in the phone's own time zone. */
export async function planTomorrow({ title, time, setting }: Plan): Promise<void> {
  const [hour = 19, minute = 0] = time.split(':').map(Number)
  const starts = atHour(addDays(clock.now(), 1), hour, minute)
  await save('events', blankEvent({ id: newId(), title: title.trim(), setting, starts_at: starts.toISOString() }))
}
