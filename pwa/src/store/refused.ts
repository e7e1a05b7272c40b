import type { CollectionName, Doc } from './documents'
import { allOrNothing, durably } from './durably'
import { sendAgain, sendFollowers } from './outbox'
import { photoTables } from './photo-rows'
import type { Master } from './reconcile'
import { db, type RefusedRow } from './schema'

/** A refused row with those that were refused only because they name it. */
export type Refusal = { row: RefusedRow; followers: RefusedRow[] }

/** All that was refused; whoever names another refused document stands with that one. */
export async function refusals(): Promise<Refusal[]> {
  const rows = await db.refused.toArray()
  const leaders = rows.filter((row) => row.code !== 'dangling')
  const found = leaders.map((row): Refusal => ({ row, followers: [] }))
  for (const row of rows.filter((each) => each.code === 'dangling')) {
    const text = JSON.stringify(row.deleted ?? (await docOf(row)))
    const leader = found.find(({ row: { id } }) => text?.includes(id))
    if (leader) leader.followers.push(row)
    else found.push({ row, followers: [] })
  }
  return found
}

/** Sends a refused document again as it stands, and what waits for it; changing it does the same. */
export function retry(row: RefusedRow): Promise<void> {
  return durably(() => db.transaction('rw', [db.outbox, db.refused], async () => {
    await sendAgain(row)
    await sendFollowers()
  }))
}

/** What it is about, as it stands on this phone. */
export async function docOf({ collection, id, deleted }: RefusedRow): Promise<Doc | undefined> {
  const doc: Doc | undefined = await db.table<Doc, string>(collection).get(id)
  return deleted ?? doc
}

/**
 * Gives up the change: the document is again what the server last had, or gone when it never had it, and then
 * with those that name it.
 */
export function giveUp({ row, followers }: Refusal): Promise<void> {
  return allOrNothing(async () => {
    await goBack(row)
    if (row.assumed === null) for (const follower of followers) await goBack(follower)
  })
}

async function goBack({ collection, id, assumed }: RefusedRow): Promise<void> {
  const master: Master | null = assumed
  await db.refused.delete([collection, id])
  if (master && !master._deleted) return void (await db.table(collection).put(master))
  await db.of(collection).delete(id)
  await forgetPhotosOf(collection, id)
}

/** A card that never was has no photo to send; one photo may show the cards of several people. */
async function forgetPhotosOf(collection: CollectionName, cardId: string): Promise<void> {
  if (collection !== 'cards') return
  const photos = await db.photos.where('card_id').equals(cardId).primaryKeys()
  for (const sha of photos) {
    if ((await db.cards.where('photos').equals(sha).count()) > 0) continue
    for (const table of photoTables) await table.delete(sha)
  }
}
