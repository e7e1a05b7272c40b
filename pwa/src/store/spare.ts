import type { CollectionName, Doc } from './documents'
import { docsOf } from './outbox'
import { putPhoto } from './photo-rows'
import { db, type Draft, type OutboxRow, type Photo, type RefusedRow } from './schema'
import { noteOwner } from './session'
import { SPARE } from './spared'

/**
 * A second copy of what is on this phone only, in the Cache API, whose files lie apart from IndexedDB's.
 *
 * Chromium keeps all of an origin's IndexedDB in one LevelDB log. Killed between the two writes of one record, it goes
 * on behind the torn record at the next start, finds the log damaged at the one after, and begins an empty database.
 * `tests/journeys/test_torn_log.py` shows it. What the server has is pulled again; the rest comes from here.
 */
const ROWS = '/spare/rows'
const photoPath = (sha: string): string => `/spare/photos/${sha}`

type Rows = {
  owner: string
  outbox: OutboxRow[]
  refused: RefusedRow[]
  docs: { collection: CollectionName; doc: Doc }[]
  photos: Photo[]
  drafts: Draft[]
}

let writing: Promise<void> | null = null
let next: Promise<void> | null = null

/** Brings the copy up to date; whoever asks while it is being written shares the one after. */
export function copySpare(): Promise<void> {
  if (!writing) return (writing = write().finally(() => { writing = null }))
  next ??= writing.catch(() => undefined).then(() => {
    next = null
    return copySpare()
  })
  return next
}

/** After a loss: puts back what was here only, and whose it is. False when there is nothing to put back. */
export async function restoreSpare(): Promise<boolean> {
  const cache = (await caches.has(SPARE)) ? await caches.open(SPARE) : undefined
  const kept = await cache?.match(ROWS)
  if (!cache || !kept) return false
  const rows = (await kept.json()) as Rows
  const bytes = await Promise.all(rows.photos.map(({ sha256 }) => bytesIn(cache, sha256)))
  return db.transaction('rw', db.tables, async () => {
    if ((await db.recall('owner', '')) !== '') return false
    await putBack(rows, bytes)
    noteOwner(rows.owner)
    return true
  })
}

async function write(): Promise<void> {
  const rows = await db.transaction('r', db.tables, gather)
  if (rows.owner === '') return
  const cache = await caches.open(SPARE)
  for (const { sha256 } of rows.photos) await copyBytes(cache, sha256)
  await cache.put(ROWS, new Response(JSON.stringify(rows)))
  await forgetPhotos(cache, rows.photos)
  // Signed out meanwhile: nothing of theirs may stay.
  if ((await db.recall('owner', '')) !== rows.owner) await caches.delete(SPARE)
}

async function gather(): Promise<Rows> {
  const [owner, outbox, refused, drafts] = await Promise.all([
    db.recall('owner', ''), db.outbox.toArray(), db.refused.toArray(), db.drafts.toArray(),
  ])
  const photos = await db.photos.where('state').anyOf('original', 'ready', 'refused').toArray()
  const waiting = [...outbox, ...refused]
  const found = await docsOf(waiting)
  const docs = waiting.flatMap(({ collection }, index) => (found[index] ? [{ collection, doc: found[index] }] : []))
  return { owner, outbox, refused, docs, photos, drafts }
}

async function copyBytes(cache: Cache, sha: string): Promise<void> {
  if (await cache.match(photoPath(sha))) return
  const row = await db.bytes.get(sha)
  if (row) await cache.put(photoPath(sha), new Response(row.bytes))
}

async function bytesIn(cache: Cache, sha: string): Promise<ArrayBuffer | undefined> {
  return (await cache.match(photoPath(sha)))?.arrayBuffer()
}

async function forgetPhotos(cache: Cache, kept: readonly Photo[]): Promise<void> {
  const paths = new Set([ROWS, ...kept.map(({ sha256 }) => photoPath(sha256))])
  for (const request of await cache.keys()) {
    if (!paths.has(new URL(request.url).pathname)) await cache.delete(request)
  }
}

async function putBack(rows: Rows, bytes: readonly (ArrayBuffer | undefined)[]): Promise<void> {
  for (const { collection, doc } of rows.docs) await db.table<Doc>(collection).put(doc)
  await db.outbox.bulkPut(rows.outbox)
  await db.refused.bulkPut(rows.refused)
  await db.drafts.bulkPut(rows.drafts)
  for (const [index, photo] of rows.photos.entries()) {
    const found = bytes[index]
    if (found) await putPhoto(photo, found)
  }
  await db.meta.put({ key: 'owner', value: rows.owner })
}
