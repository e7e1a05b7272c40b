import { meetWords } from '../i18n/meets'
import { t } from '../i18n'
import type { Event_, Meet } from '../store/documents'
import { db } from '../store/schema'
import { remove, save, saveAll } from '../store/write'
import { toast } from '../ui/toast'

/** Keeps it, and offers to undo. */
export async function keep(meet: Meet, said: string): Promise<void> {
  const before = await db.meets.get(meet.id)
  await save('meets', meet)
  toast(said, { label: t().ui.undo, run: () => void (before ? save('meets', before) : remove('meets', meet.id)) })
}

/** A day is settled on: from now on it is an event like any other, with whom one will meet there. */
export async function settleOn(meet: Meet, event: Event_): Promise<void> {
  await saveAll([{ collection: 'events', doc: event }, { collection: 'meets', doc: { ...meet, event_id: event.id } }])
  const takeBack = async () => {
    await save('meets', meet)
    await remove('events', event.id)
  }
  toast(meetWords().planned, { label: t().ui.undo, run: () => void takeBack() })
}

export async function letRest(meet: Meet): Promise<void> {
  await remove('meets', meet.id)
  toast(meetWords().stopped, { label: t().ui.undo, run: () => void save('meets', meet) })
}
