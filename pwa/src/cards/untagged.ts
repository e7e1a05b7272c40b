import { addDays } from '../i18n/time'
import { clock } from '../store/clock'
import type { Encounter } from '../store/documents'
import { db } from '../store/schema'

const DAYS_REMEMBERED = 7

/** Talks of the last days of which nothing is on record yet: scanned in a hurry, to be tagged in the train. */
export async function untaggedEncounters(): Promise<Encounter[]> {
  const since = addDays(clock.now(), -DAYS_REMEMBERED).toISOString()
  const recent = await db.encounters.where('at').above(since).sortBy('at')
  return recent.filter(isBare)
}

function isBare({ topic_ids, promise, note, learned, hit_it_off }: Encounter): boolean {
  return topic_ids.length === 0 && !promise && !note && !learned && !hit_it_off
}
