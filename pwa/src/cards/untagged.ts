import { clock } from '../store/clock'
import type { Encounter } from '../store/documents'
import { db } from '../store/schema'

const DAY = 86_400_000
/** After three days one no longer remembers: it is not asked any more. */
const ASKED_FOR = 3 * DAY

export const isUntagged = (encounter: Encounter): boolean =>
  encounter.topic_ids.length === 0 && !encounter.promise && !encounter.note && !encounter.hit_it_off

/** Talks of the last days that have no topic yet, oldest first; for "あとでまとめて" and for Home. */
export async function untaggedEncounters(): Promise<Encounter[]> {
  const since = new Date(clock.now().getTime() - ASKED_FOR).toISOString()
  const recent = await db.encounters.where('at').above(since).sortBy('at')
  return recent.filter(isUntagged)
}
