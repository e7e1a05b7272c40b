import { durably } from './durably'
import { sha256 as digest } from './ids'
import { toJpeg, type Picture } from './image'
import { bytesOf, deletePhotos, photoTables, putPhoto } from './photo-rows'
import { db, type Bytes } from './schema'
import { put } from './write'

const LONG_EDGE = 2000
const QUALITY = 0.85
const THUMB_EDGE = 320

/** Prepares the photos that an earlier visit left as they came from the camera. */
export async function prepareAll(): Promise<void> {
  const keys = await db.photos.where('state').equals('original').primaryKeys()
  for (const key of keys) await prepare(key)
}

/**
 * Re-encodes a photo (no EXIF, at most 2,000 px, or what the photo asks for) and puts it, under its new digest, in the place of the original
 * everywhere. What the browser cannot decode stays as it is: the server says why it is no photo.
 */
export async function prepare(original: string): Promise<void> {
  const photo = await db.photos.get(original)
  const bytes = await bytesOf(original)
  if (photo?.state !== 'original' || !bytes) return
  const jpeg = await toJpeg(bytes, photo.type, photo.edge ?? LONG_EDGE, QUALITY)
  if (!jpeg) return void (await db.photos.update(original, { state: 'ready' }))
  const sha = await digest(jpeg.bytes)
  const thumb = await toThumb(jpeg.bytes, 'image/jpeg')
  await durably(() => swap(original, { sha256: sha, bytes: jpeg.bytes }, thumb))
}

export const toThumb = (bytes: ArrayBuffer, type: string) => toJpeg(bytes, type, THUMB_EDGE, QUALITY)

function swap(original: string, { sha256, bytes }: Bytes, thumb: Picture | null): Promise<void> {
  const tables = [...photoTables, db.cards, db.drafts, db.outbox, db.refused]
  return db.transaction('rw', tables, async () => {
    // Read again: the card may have been saved while the photo was being encoded.
    const photo = await db.photos.get(original)
    if (!photo) return
    await deletePhotos([original])
    await putPhoto({ ...photo, sha256, size: bytes.byteLength, type: 'image/jpeg', state: 'ready' }, bytes)
    if (thumb) await db.thumbs.put({ sha256, bytes: thumb.bytes, scale: thumb.scale })
    await rename(original, sha256)
  })
}

async function rename(from: string, to: string): Promise<void> {
  const renamed = (photos: string[]): string[] => photos.map((sha) => (sha === from ? to : sha))
  for (const card of await db.cards.where('photos').equals(from).toArray()) {
    await put('cards', { ...card, photos: renamed(card.photos) })
  }
  await db.drafts.toCollection().modify((draft) => { draft.photos = renamed(draft.photos) })
}
