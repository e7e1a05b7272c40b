import { own } from '../store/own'
import { db } from '../store/schema'

/** Thanks that are written one after another: the follow-ups still to come, the present one first. */
interface Queue {
  left: string[]
  all: number
}

export const queue = own<Queue | null>('thanks-queue', null)

export function startQueue(followupIds: readonly string[]): void {
  queue.value = { left: [...followupIds], all: followupIds.length }
}

export function endQueue(): void {
  queue.value = null
}

/** Where the next person's draft lies, or null when this one was the last, or in no queue. */
export async function afterThis(followupId: string | null): Promise<string | null> {
  const { left, all } = queue.value ?? { left: [], all: 0 }
  const place = left.indexOf(followupId ?? '')
  if (place < 0) return null
  const rest = left.slice(place + 1)
  const open = (await db.followups.bulkGet(rest)).flatMap((each) => (each?.state === 'open' ? [each] : []))
  const [next] = open
  queue.value = next ? { left: open.map((each) => each.id), all } : null
  return next ? draftPath(next) : null
}

export function draftPath({ id, contact_id }: { id: string; contact_id: string }): string {
  return `/people/${contact_id}?draft=${id}`
}
