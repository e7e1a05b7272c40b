import { bytesOf } from '../store/photo-rows'
import { decode } from '../store/image'
import { fetchPhoto } from '../store/photos'
import { db } from '../store/schema'

/** A photo to draw parts of; `scale`: of the bitmap's pixels to those of the photo that was read. */
export type DrawnPhoto = { bitmap: ImageBitmap; scale: number }

type Held = { by: number; photo: Promise<DrawnPhoto | null>; missing: boolean }

const held = new Map<string, Held>()

/** Decoded once, however many parts of it are on the screen; null when the phone has no copy of it. */
export function hold(sha: string): Promise<DrawnPhoto | null> {
  const before = held.get(sha)
  const here = before && !before.missing ? before : { by: before?.by ?? 0, photo: open(sha), missing: false }
  here.by += 1
  held.set(sha, here)
  // Asked for again when the network is back.
  void here.photo.then((photo) => { here.missing = photo === null })
  return here.photo
}

/** A photo takes 50 MB once it is decoded: the last one to leave closes it. */
export function letGo(sha: string): void {
  const here = held.get(sha)
  if (!here) return
  here.by -= 1
  if (here.by > 0) return
  held.delete(sha)
  void here.photo.then((photo) => photo?.bitmap.close())
}

async function open(sha: string): Promise<DrawnPhoto | null> {
  await fetchPhoto(sha)
  const whole = await bytesOf(sha)
  const bitmap = whole && (await decode(whole))
  if (bitmap) return { bitmap, scale: 1 }
  const thumb = await db.thumbs.get(sha)
  const small = thumb?.scale && (await decode(thumb.bytes))
  return small && thumb.scale ? { bitmap: small, scale: thumb.scale } : null
}
