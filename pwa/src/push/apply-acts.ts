import { done } from '../followups/act'
import { snoozeChoices } from '../followups/when'
import { clock } from '../store/clock'
import { db } from '../store/schema'
import { save } from '../store/write'
import { forgetAct, keptActs, type KeptAct } from './kept-acts'

/** What was tapped on notifications without a network is written here, and synced like anything else. */
export async function applyActs(): Promise<void> {
  for (const act of await keptActs()) {
    await apply(act)
    await forgetAct(act.id)
  }
}

async function apply({ id, action, at }: KeptAct): Promise<void> {
  const followup = await db.followups.get(id)
  if (!followup || followup.state !== 'open') return
  if (action === 'done') return save('followups', done(followup, at))
  const settings = await db.settings.toCollection().first()
  const later = [new Date(at), clock.now()].flatMap((from) => snoozeChoices(from, settings?.hours))
  const next = later.find((choice) => choice.at > clock.now())
  if (next) await save('followups', { ...followup, due_at: next.at.toISOString(), snoozed: followup.snoozed + 1 })
}
