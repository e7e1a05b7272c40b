import { networkOf } from '../drafts/kind'
import { t } from '../i18n'
import { draftingWords } from '../i18n/drafting'
import { answered, answerOf } from '../meets/meet'
import { blankInteraction } from '../store/blank'
import { nowIso } from '../store/clock'
import { newId } from '../store/ids'
import { db } from '../store/schema'
import { remove, saveAll, type Change } from '../store/write'
import { toast } from '../ui/toast'
import { done } from './act'
import type { Handover } from './handover'

/** Notes that one wrote to somebody, closes the follow-up that this was for, and of a group meeting that they were asked. */
export async function logSent({ contact_id, channel, followup_id, meet_id }: Handover): Promise<void> {
  const followup = followup_id ? await db.followups.get(followup_id) : undefined
  const encounter = followup?.encounter_id ? await db.encounters.get(followup.encounter_id) : undefined
  const meet = meet_id ? await db.meets.get(meet_id) : undefined
  const setting = encounter?.setting ?? 'own_time'
  const at = nowIso()
  const interaction = blankInteraction({ id: newId(), contact_id, at, channel: networkOf(channel), setting })
  const before: Change[] = []
  const changes: Change[] = [{ collection: 'interactions', doc: interaction }]
  if (followup) {
    before.push({ collection: 'followups', doc: followup })
    changes.push({ collection: 'followups', doc: done(followup, at) })
  }
  if (meet && !answerOf(meet, contact_id)) {
    before.push({ collection: 'meets', doc: meet })
    changes.push({ collection: 'meets', doc: answered(meet, contact_id, 'asked') })
  }
  await saveAll(changes)
  const takeBack = async () => {
    await remove('interactions', interaction.id)
    await saveAll(before)
  }
  toast(draftingWords().sent.logged, { label: t().ui.undo, run: () => void takeBack() })
}
