import { db, type Photo } from './schema'

/** A photo is two rows: the facts, asked for all the time, and its bytes, too large to be read along with them. */
export const photoTables = [db.photos, db.bytes, db.thumbs]

/** For use inside a transaction over `photoTables`. */
export async function putPhoto(photo: Photo, bytes: ArrayBuffer): Promise<void> {
  await db.bytes.put({ sha256: photo.sha256, bytes })
  await db.photos.put(photo)
}

export function deletePhotos(shas: string[]): Promise<void> {
  return db.transaction('rw', photoTables, async () => {
    for (const table of photoTables) await table.bulkDelete(shas)
  })
}

export async function bytesOf(sha: string): Promise<ArrayBuffer | undefined> {
  return (await db.bytes.get(sha))?.bytes
}
