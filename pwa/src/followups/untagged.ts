import { addDays } from '../i18n/time'
import type { Encounter } from '../store/documents'

const DAYS_REMEMBERED = 7

/** Talks of the last days of which nothing is on record yet: scanned in a hurry, to be tagged in the train. */
export function untagged(encounters: readonly Encounter[], now: Date): Encounter[] {
  const from = rememberedFrom(now)
  return encounters.filter((one) => new Date(one.at) >= from && isBare(one))
}

export function rememberedFrom(now: Date): Date {
  return addDays(now, -DAYS_REMEMBERED)
}

function isBare({ topic_ids, promise, note, learned, hit_it_off }: Encounter): boolean {
  return topic_ids.length === 0 && !promise && !note && !learned && !hit_it_off
}
