import { t } from '../i18n'
import { politeName } from '../i18n/names'
import { clockTime, nearDay } from '../i18n/time'
import { blankInteraction } from '../store/blank'
import { clock, nowIso } from '../store/clock'
import type { Contact, Followup } from '../store/documents'
import { newId } from '../store/ids'
import { db } from '../store/schema'
import { patch, remove, save, saveAll, type Change } from '../store/write'
import { toast } from '../ui/toast'

export async function complete(followup: Followup, contact: Contact): Promise<void> {
  await save('followups', done(followup))
  offerUndo(t().followups.doneToast(politeName(contact)), followup)
}

export async function snooze(followup: Followup, contact: Contact, at: Date): Promise<void> {
  await patch('followups', followup.id, { due_at: at.toISOString(), snoozed: followup.snoozed + 1 })
  const when = `${nearDay(at, clock.now())} ${clockTime(at)}`
  offerUndo(t().followups.snoozedToast(politeName(contact), when), followup)
}

/** Notes that one wrote to somebody, and closes the follow-up that this was for. */
export async function logSent(contactId: string, channel: string, followupId: string | null): Promise<void> {
  const followup = followupId ? await db.followups.get(followupId) : undefined
  const encounter = followup?.encounter_id ? await db.encounters.get(followup.encounter_id) : undefined
  const setting = encounter?.setting ?? 'own_time'
  const interaction = blankInteraction({ id: newId(), contact_id: contactId, at: nowIso(), channel, setting })
  const changes: Change[] = [{ collection: 'interactions', doc: interaction }]
  if (followup) changes.push({ collection: 'followups', doc: done(followup) })
  await saveAll(changes)
  const takeBack = async () => {
    await remove('interactions', interaction.id)
    if (followup) await save('followups', followup)
  }
  toast(t().followups.sent.logged, { label: t().ui.undo, run: () => void takeBack() })
}

function done(followup: Followup): Followup {
  return { ...followup, state: 'done', done_at: nowIso() }
}

function offerUndo(text: string, before: Followup): void {
  toast(text, { label: t().ui.undo, run: () => void save('followups', before) })
}
