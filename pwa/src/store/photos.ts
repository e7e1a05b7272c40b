import { useEffect, useState } from 'preact/hooks'

import { api } from './api'
import { nowIso } from './clock'
import { allOrNothing, durably } from './durably'
import { sha256 } from './ids'
import { useLive } from './live'
import { bytesOf, photoTables, putPhoto } from './photo-rows'
import { db, type Photo, type PhotoState } from './schema'
import { online } from './status'
import { tenure, within } from './tenure'
import { put } from './write'

/**
 * Saves a photo as it came from the camera, together with what `attach` writes (any table), and gives its digest,
 * the provisional key. Resolves when it is safe; then it is re-encoded on the side, and its key changes wherever
 * it stands.
 */
export async function keepPhoto(shot: Shot, attach: (sha: string) => Promise<void>): Promise<string> {
  const { bytes, type } = shot
  const sha = await sha256(bytes)
  await allOrNothing(async () => {
    await putPhoto(newPhoto(sha, bytes, imageType(type), 'original'), bytes)
    await attach(sha)
  })
  // A failure here loses nothing: the next start prepares what is still original.
  void import('./prepare').then(({ prepare }) => prepare(sha)).catch(() => undefined)
  return sha
}

/** Bytes from a camera, with the type that came with them. */
export type Shot = { bytes: ArrayBuffer; type: string }

const imageType = (type: string): string => (type.startsWith('image/') ? type : 'application/octet-stream')

function newPhoto(sha256: string, bytes: ArrayBuffer, type: string, state: PhotoState): Photo {
  return {
    sha256, type, state, size: bytes.byteLength, reason: null, taken_at: nowIso(), card_id: null, contact_id: null,
  }
}

/** A refused photo goes up once more. */
export async function retryPhoto(sha: string): Promise<void> {
  await db.photos.update(sha, { state: 'ready', reason: null })
}

/** Gives a photo up: no card shows it any more, and its bytes are gone from this phone. */
export function discardPhoto(sha: string): Promise<void> {
  return durably(() => db.transaction('rw', [...photoTables, db.cards, db.outbox, db.refused], async () => {
    for (const card of await db.cards.where('photos').equals(sha).toArray()) {
      await put('cards', { ...card, photos: card.photos.filter((other) => other !== sha) })
    }
    for (const table of photoTables) await table.delete(sha)
  }))
}

/** An address for <img>; undefined until there is one. Fetched from the server when the phone does not have it. */
export function usePhoto(sha: string | undefined): string | undefined {
  const bytes = useLive(() => (sha ? bytesOf(sha) : undefined), [sha])
  // Again when the network is back.
  useEffect(() => void (sha && void fetchPhoto(sha)), [sha, online.value])
  return useObjectUrl(bytes)
}

/** A small picture, made on the phone; undefined until there is one. */
export function useThumb(sha: string | undefined): string | undefined {
  const thumb = useLive(() => (sha ? db.thumbs.get(sha) : undefined), [sha])
  useEffect(() => void (sha && void makeThumb(sha)), [sha])
  return useObjectUrl(thumb?.bytes)
}

/** Without a type: <img> looks at the bytes. */
function useObjectUrl(bytes: ArrayBuffer | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!bytes) return setUrl(undefined)
    const made = URL.createObjectURL(new Blob([bytes]))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes])
  return url
}

const fetching = new Map<string, Promise<void>>()

/** Once, though picture and thumbnail may both ask. */
export function fetchPhoto(sha: string): Promise<void> {
  const under = fetching.get(sha) ?? fetchOnce(sha).finally(() => fetching.delete(sha))
  fetching.set(sha, under)
  return under
}

/** What was not sent and no card names lay in a draft: it has just been re-encoded, or thrown away. */
async function isAtServer(sha: string): Promise<boolean> {
  const known = await db.photos.get(sha)
  return known?.state === 'sent' || (await db.cards.where('photos').equals(sha).count()) > 0
}

async function fetchOnce(sha: string): Promise<void> {
  if (await db.bytes.get(sha)) return
  if (!(await isAtServer(sha))) return
  const began = await tenure()
  const response = await api.download(`/photos/${sha}`).catch(() => null)
  if (!response) return
  const bytes = await response.arrayBuffer()
  const type = response.headers.get('Content-Type') ?? 'image/jpeg'
  await durably(() => within(began, photoTables, async () => {
    // Dropped when space was short: what is known of it is still here.
    const known = await db.photos.get(sha)
    await putPhoto(known ?? newPhoto(sha, bytes, type, 'sent'), bytes)
  }))
}

async function makeThumb(sha: string): Promise<void> {
  if (await db.thumbs.get(sha)) return
  await fetchPhoto(sha)
  const bytes = await bytesOf(sha)
  const { toThumb } = await import('./prepare')
  const thumb = bytes && (await toThumb(bytes, 'image/jpeg'))
  if (thumb) await db.thumbs.put({ sha256: sha, bytes: thumb.bytes, scale: thumb.scale })
}
