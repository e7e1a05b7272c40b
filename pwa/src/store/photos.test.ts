import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'

import { Unreachable } from './api'
import { blankCard } from './blank'
import { newId, sha256 } from './ids'
import { keepPhoto } from './photos'
import { prepareAll } from './prepare'
import { db } from './schema'
import { uploadAll } from './upload'
import { put } from './write'

type Answer = { status: number; code?: string }

let sent: string[]
let answer: (sha: string) => Answer

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()))
  sent = []
  answer = () => ({ status: 201 })
  vi.stubGlobal('fetch', (url: string) => {
    const sha = url.split('/').at(-1) ?? ''
    sent.push(sha)
    const { status, code } = answer(sha)
    return status === 0 ? Promise.reject(new TypeError()) : Promise.resolve(Response.json({ code }, { status }))
  })
})

/** Takes a photo of a card; what no browser can decode goes up as it is. */
async function take(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text).buffer
  const cardId = newId()
  const sha = await keepPhoto({ bytes, type: 'image/jpeg' }, async (photo) => {
    await put('cards', blankCard({ id: cardId, photos: [photo] }))
    await db.photos.update(photo, { card_id: cardId })
  })
  await prepareAll()
  return sha
}

test('the key of a photo is the digest of its bytes', async () => {
  expect(await take('a card')).toBe(await sha256(new TextEncoder().encode('a card').buffer))
})

test('photos go up smallest first, each once', async () => {
  const [large, small] = [await take('a large card'), await take('small')]
  expect(await uploadAll()).toBe(2)
  expect(await uploadAll()).toBe(0)
  expect(sent).toEqual([small, large])
})

test('a photo that is refused keeps its reason and its bytes, the others go on', async () => {
  const [bad, good] = [await take('bad'), await take('a good card')]
  answer = (sha) => (sha === bad ? { status: 422, code: 'wrong_digest' } : { status: 201 })
  await uploadAll()
  expect(await db.photos.get(bad)).toMatchObject({ state: 'refused', reason: 'wrong_digest' })
  expect((await db.bytes.get(bad))?.bytes.byteLength).toBe(3)
  expect(await db.photos.get(good)).toMatchObject({ state: 'sent' })
})

test('without a network a photo waits', async () => {
  const sha = await take('a card')
  answer = () => ({ status: 0 })
  await expect(uploadAll()).rejects.toBeInstanceOf(Unreachable)
  expect(await db.photos.get(sha)).toMatchObject({ state: 'ready' })
})

test('a photo whose card is not saved stays on the phone', async () => {
  await keepPhoto({ bytes: new ArrayBuffer(8), type: 'image/jpeg' }, () => Promise.resolve())
  await prepareAll()
  await uploadAll()
  expect(sent).toEqual([])
})

test('what is too large for the server is not sent at all', async () => {
  await take('a card')
  await db.photos.toCollection().modify({ size: 60 * 1024 * 1024 })
  await uploadAll()
  expect(sent).toEqual([])
  expect(await db.photos.toArray()).toMatchObject([{ state: 'refused', reason: 'photo_too_large' }])
})

test('when the photo cannot be saved, neither is what belongs to it', async () => {
  const failing = keepPhoto({ bytes: new ArrayBuffer(8), type: 'image/jpeg' }, async (sha) => {
    await put('cards', blankCard({ id: newId(), photos: [sha] }))
    throw new Error('no space')
  })
  await expect(failing).rejects.toThrow('no space')
  expect(await db.photos.count()).toBe(0)
  expect(await db.cards.count()).toBe(0)
})
