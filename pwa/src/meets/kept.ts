import type { Meet } from '../store/documents'
import { db } from '../store/schema'

/** A meeting as it is kept by now; as it was begun, where nothing of it is kept yet. */
export async function keptOf(start: Meet): Promise<Meet> {
  return (await db.meets.get(start.id)) ?? start
}
