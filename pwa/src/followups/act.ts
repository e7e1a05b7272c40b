import { t } from '../i18n'
import { tendingWords } from '../i18n/tending'
import { politeName, type Named } from '../i18n/names'
import { clockTime, nearDay } from '../i18n/time'
import { clock, nowIso } from '../store/clock'
import type { Followup } from '../store/documents'
import { patch } from '../store/write'
import { toast } from '../ui/toast'

export async function complete(followup: Followup, contact: Named): Promise<void> {
  const { state, done_at } = done(followup)
  await patch('followups', followup.id, { state, done_at })
  offerUndo(tendingWords().doneToast(politeName(contact)), followup)
}

export async function snooze(followup: Followup, contact: Named, at: Date): Promise<void> {
  await patch('followups', followup.id, { due_at: at.toISOString(), snoozed: followup.snoozed + 1 })
  const when = `${nearDay(at, clock.now())} ${clockTime(at)}`
  offerUndo(tendingWords().snoozedToast(politeName(contact), when), followup)
}

/** As it stands once it is done. */
export function done(followup: Followup, at = nowIso()): Followup {
  return { ...followup, state: 'done', done_at: at }
}

/** No more is taken back than was done: what a row shows may be older than what is kept. */
function offerUndo(text: string, { id, state, done_at, due_at, snoozed }: Followup): void {
  toast(text, { label: t().ui.undo, run: () => void patch('followups', id, { state, done_at, due_at, snoozed }) })
}
