import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'

import { blankCard } from './blank'
import { clock } from './clock'
import { durably, isFull } from './durably'
import { fetchPhoto } from './photos'
import { dropPhotos, easePressure } from './pressure'
import { db, type PhotoState } from './schema'

const BYTES = Uint8Array.from([1, 2, 3]).buffer

/** A photo of 1 MB, taken on that day of November; with its thumbnail. */
async function keep(sha256: string, day: number, state: PhotoState): Promise<void> {
  const taken_at = new Date(Date.UTC(2026, 10, day)).toISOString()
  await db.photos.put({
    sha256, state, taken_at, type: 'image/jpeg', size: 1_000_000, reason: null, card_id: 'c', contact_id: 'p',
  })
  await db.bytes.put({ sha256, bytes: BYTES })
  await db.thumbs.put({ sha256, bytes: BYTES })
}

const held = () => db.bytes.toCollection().primaryKeys()

const spaceOf = (usage: number) =>
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ usage, quota: 10_000_000 }) } })

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()))
  await keep('b', 2, 'sent')
  await keep('a', 1, 'sent')
  await keep('waits', 1, 'ready')
})

test('the oldest photo goes first, and its thumbnail stays', async () => {
  await dropPhotos(1)
  expect(await held()).toEqual(['b', 'waits'])
  expect(await db.thumbs.count()).toBe(3)
})

test('a photo that the server does not have is never dropped', async () => {
  expect(await dropPhotos(Infinity)).toBe(2_000_000)
  expect(await held()).toEqual(['waits'])
})

test('a photo without a thumbnail stays: nothing of it would be left to see', async () => {
  await db.thumbs.delete('a')
  await dropPhotos(Infinity)
  expect(await held()).toEqual(['a', 'waits'])
})

test('above four fifths of the space photos make room, below it they stay', async () => {
  const start = clock.now().getTime()
  vi.spyOn(clock, 'now').mockImplementation(() => new Date(start + 120_000))
  spaceOf(7_900_000)
  await easePressure()
  expect((await held()).length).toBe(3)
  vi.spyOn(clock, 'now').mockImplementation(() => new Date(start + 240_000))
  spaceOf(8_100_000)
  await easePressure()
  expect(await held()).toEqual(['waits'])
})

test('a photo that was dropped is fetched again, and is the same photo as before', async () => {
  const before = await db.photos.get('a')
  await dropPhotos(1)
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(BYTES, { headers: { 'Content-Type': 'image/jpeg' } })))
  await Promise.all([fetchPhoto('a'), fetchPhoto('a')])
  expect(await held()).toContain('a')
  expect(await db.photos.get('a')).toEqual(before)
})

test('a photo that lay in a draft is asked of no server, one that a card from there names is', async () => {
  const fetch = vi.fn(() => Promise.resolve(new Response(BYTES, { headers: { 'Content-Type': 'image/jpeg' } })))
  vi.stubGlobal('fetch', fetch)
  await fetchPhoto('discarded')
  expect(fetch).not.toHaveBeenCalled()
  await db.cards.put(blankCard({ id: 'card', photos: ['theirs'] }))
  await fetchPhoto('theirs')
  expect(await held()).toContain('theirs')
})

test('a write that finds the disk full is tried once more after photos made room', async () => {
  let tries = 0
  await durably(async () => {
    if (tries++ === 0) throw new DOMException('', 'QuotaExceededError')
  })
  expect(tries).toBe(2)
  expect(await held()).toEqual(['waits'])
})

test('a disk that stays full is said as such, and nothing is tried for ever', async () => {
  await dropPhotos(Infinity)
  const work = vi.fn(() => Promise.reject(Object.assign(new Error(), { name: 'AbortError', inner: new DOMException('', 'QuotaExceededError') })))
  await expect(durably(work)).rejects.toSatisfy(isFull)
  expect(work).toHaveBeenCalledTimes(1)
})

test('a connection that was closed while the page slept is opened again', async () => {
  let tries = 0
  await durably(async () => {
    if (tries++ === 0) throw new DOMException('The database connection is closing.', 'InvalidStateError')
    await db.topics.put({ id: 't', name: '碁' })
  })
  expect(await db.topics.count()).toBe(1)
})
