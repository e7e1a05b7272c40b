import { meetWords } from '../i18n/meets'
import { t } from '../i18n'
import type { Event_, Meet } from '../store/documents'
import { same } from '../store/merge'
import { db } from '../store/schema'
import { change, patch, remove, save, saveAll } from '../store/write'
import { toast } from '../ui/toast'
import { keptOf } from './kept'

/** Changes who comes and what they answered, and offers to undo; what it is for and when, written meanwhile, stays. */
export async function keep(meet: Meet, make: (kept: Meet) => Meet, said: string): Promise<void> {
  const before = await db.meets.get(meet.id)
  await change('meets', meet, make)
  const takeBack = async () => {
    const { purpose, dates } = await keptOf(meet)
    const back = { ...(before ?? meet), purpose, dates }
    // What began with this act, and of which nothing else was written, goes with it.
    await (before || !same(back, meet) ? save('meets', back) : remove('meets', meet.id))
  }
  toast(said, { label: t().ui.undo, run: () => void takeBack() })
}

/** A day is settled on: from now on it is an event like any other, with whom one will meet there. */
export async function settleOn(meet: Meet, event: Event_): Promise<void> {
  const kept = await keptOf(meet)
  await saveAll([{ collection: 'events', doc: event }, { collection: 'meets', doc: { ...kept, event_id: event.id } }])
  const takeBack = async () => {
    await patch('meets', meet.id, { event_id: kept.event_id })
    await remove('events', event.id)
  }
  toast(meetWords().planned, { label: t().ui.undo, run: () => void takeBack() })
}

/** Somebody is about to be written to: from here on there is something to come back to. */
export function begin(meet: Meet): Promise<void> {
  return change('meets', meet, (kept) => kept)
}

export async function letRest(meet: Meet): Promise<void> {
  await remove('meets', meet.id)
  toast(meetWords().stopped, { label: t().ui.undo, run: () => void save('meets', meet) })
}
