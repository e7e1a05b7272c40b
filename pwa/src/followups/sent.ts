import { networkOf, type Channel } from '../drafts/kind'
import { t } from '../i18n'
import { draftingWords } from '../i18n/drafting'
import { blankInteraction } from '../store/blank'
import { nowIso } from '../store/clock'
import { newId } from '../store/ids'
import { db } from '../store/schema'
import { remove, save, saveAll, type Change } from '../store/write'
import { toast } from '../ui/toast'
import { done } from './act'

/** Notes that one wrote to somebody, and closes the follow-up that this was for. */
export async function logSent(contactId: string, channel: Channel, followupId: string | null): Promise<void> {
  const followup = followupId ? await db.followups.get(followupId) : undefined
  const encounter = followup?.encounter_id ? await db.encounters.get(followup.encounter_id) : undefined
  const setting = encounter?.setting ?? 'own_time'
  const interaction = blankInteraction({ id: newId(), contact_id: contactId, at: nowIso(), channel: networkOf(channel), setting })
  const changes: Change[] = [{ collection: 'interactions', doc: interaction }]
  if (followup) changes.push({ collection: 'followups', doc: done(followup) })
  await saveAll(changes)
  const takeBack = async () => {
    await remove('interactions', interaction.id)
    if (followup) await save('followups', followup)
  }
  toast(draftingWords().sent.logged, { label: t().ui.undo, run: () => void takeBack() })
}
