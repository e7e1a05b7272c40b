import { t } from '../i18n'
import { tendingWords } from '../i18n/tending'
import { politeName } from '../i18n/names'
import { clockTime, nearDay } from '../i18n/time'
import { clock, nowIso } from '../store/clock'
import type { Contact, Followup } from '../store/documents'
import { patch, save } from '../store/write'
import { toast } from '../ui/toast'

export async function complete(followup: Followup, contact: Contact): Promise<void> {
  await save('followups', done(followup))
  offerUndo(tendingWords().doneToast(politeName(contact)), followup)
}

export async function snooze(followup: Followup, contact: Contact, at: Date): Promise<void> {
  await patch('followups', followup.id, { due_at: at.toISOString(), snoozed: followup.snoozed + 1 })
  const when = `${nearDay(at, clock.now())} ${clockTime(at)}`
  offerUndo(tendingWords().snoozedToast(politeName(contact), when), followup)
}

/** As it stands once it is done, now. */
export function done(followup: Followup): Followup {
  return { ...followup, state: 'done', done_at: nowIso() }
}

function offerUndo(text: string, before: Followup): void {
  toast(text, { label: t().ui.undo, run: () => void save('followups', before) })
}
