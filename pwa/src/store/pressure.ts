import { clock } from './clock'
import { spaceUsed } from './persist'
import { db, type Photo } from './schema'

/** Share of what the browser allows, above which full photos make room. */
const FULL = 0.8
/** Then down to this, so that not every new photo has to drop an old one. */
const EASED = 0.7
/** After a write failed for want of space, however much the browser says there is. */
const ROOM = 20_000_000
const LOOK_EVERY_MS = 60_000

let lookedAt = -Infinity

/** Drops full photos when the phone runs short of space; asks the browser once a minute at most. */
export async function easePressure(): Promise<void> {
  const now = clock.now().getTime()
  if (now - lookedAt < LOOK_EVERY_MS) return
  lookedAt = now
  const { used, quota } = await spaceUsed()
  if (quota > 0 && used > quota * FULL) await dropPhotos(used - quota * EASED)
}

/** Says whether there was anything to drop. */
export const makeRoom = async (): Promise<boolean> => (await dropPhotos(ROOM)) > 0

/**
 * Drops the bytes of the oldest photos that the server has, until so many bytes are free, and gives how many are.
 * Thumbnails stay, and the photo is fetched again when somebody looks at it. One that is not up is never touched.
 */
export async function dropPhotos(wanted: number): Promise<number> {
  return db.transaction('rw', [db.photos, db.bytes, db.thumbs], async () => {
    const chosen = oldestUpTo(wanted, await heldPhotos())
    await db.bytes.bulkDelete(chosen.map((photo) => photo.sha256))
    return chosen.reduce((sum, photo) => sum + photo.size, 0)
  })
}

/** Sent, and with a thumbnail: without one nothing of it would be left to see. */
async function heldPhotos(): Promise<Photo[]> {
  const held = new Set(await db.bytes.toCollection().primaryKeys())
  const thumbs = new Set(await db.thumbs.toCollection().primaryKeys())
  const sent = await db.photos.where('state').equals('sent').sortBy('taken_at')
  return sent.filter(({ sha256 }) => held.has(sha256) && thumbs.has(sha256))
}

function oldestUpTo(wanted: number, photos: readonly Photo[]): Photo[] {
  let free = 0
  return photos.filter(({ size }) => {
    if (free >= wanted) return false
    free += size
    return true
  })
}
