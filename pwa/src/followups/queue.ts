import { signal } from '@preact/signals'
import { db } from '../store/schema'

/** Thanks that are written one after another: the follow-ups still to come, the present one first. */
interface Queue {
  left: string[]
  all: number
}

const KEPT = 'thanks-queue'

/** Kept outside the page, since phones drop a page that lies behind the mail app. */
export const queue = signal<Queue | null>(read())

export function startQueue(followupIds: readonly string[]): void {
  keep({ left: [...followupIds], all: followupIds.length })
}

export function endQueue(): void {
  keep(null)
}

/** Where the next person's draft lies, or null when this one was the last, or in no queue. */
export async function afterThis(followupId: string | null): Promise<string | null> {
  const { left, all } = queue.value ?? { left: [], all: 0 }
  const place = left.indexOf(followupId ?? '')
  if (place < 0) return null
  const rest = left.slice(place + 1)
  const open = (await db.followups.bulkGet(rest)).flatMap((each) => (each?.state === 'open' ? [each] : []))
  const [next] = open
  keep(next ? { left: open.map((each) => each.id), all } : null)
  return next ? draftPath(next) : null
}

export function draftPath({ id, contact_id }: { id: string; contact_id: string }): string {
  return `/people/${contact_id}?draft=${id}`
}

function keep(next: Queue | null): void {
  queue.value = next
  if (next) localStorage.setItem(KEPT, JSON.stringify(next))
  else localStorage.removeItem(KEPT)
}

function read(): Queue | null {
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(KEPT)
  return kept ? (JSON.parse(kept) as Queue) : null
}
