import { api, Problem } from './api'
import { bytesOf } from './photo-rows'
import { db, type Photo } from './schema'

/** What the server may say for good; anything else (401, 429, 5xx) is tried again. */
const FINAL = new Set([400, 404, 411, 413, 415, 422])

/** The server's limit: a person's mobile data is not spent on what it would turn away. */
const LARGEST = 25 * 1024 * 1024

/**
 * Sends the photos of saved cards, smallest first, and says how many went. One that the server refuses keeps
 * its reason and its bytes. Stops at the first that does not get through.
 */
export async function uploadAll(): Promise<number> {
  const ready = await db.photos.where('state').equals('ready').toArray()
  const due = ready.filter((photo) => photo.card_id !== null).sort((a, b) => a.size - b.size)
  for (const photo of due) await upload(photo)
  return due.length
}

async function upload({ sha256, type, size }: Photo): Promise<void> {
  const bytes = await bytesOf(sha256)
  if (!bytes) return
  if (size > LARGEST) return refuse(sha256, 'photo_too_large')
  try {
    await api.upload(`/photos/${sha256}`, bytes, type)
    await db.photos.update(sha256, { state: 'sent', reason: null })
  } catch (error) {
    if (!(error instanceof Problem) || !FINAL.has(error.status)) throw error
    await refuse(sha256, error.code)
  }
}

async function refuse(sha256: string, reason: string): Promise<void> {
  await db.photos.update(sha256, { state: 'refused', reason })
}
