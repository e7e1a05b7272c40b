import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'

import { blankCard, blankContact } from './blank'
import { newId } from './ids'
import { claim, identify, purge } from './owner'
import { keepPhoto } from './photos'
import { push } from './push'
import { db } from './schema'
import { restored } from './spared'
import { MemoryCaches } from './testing/caches'
import { SyncServer } from './testing/server'
import { patch, put, remove, save } from './write'

const HANAKO = blankContact({ id: '01900000-0000-7000-8000-00000000000b', name: '花子' })
const PHOTO = new TextEncoder().encode('a card').buffer

let server: SyncServer

beforeEach(async () => {
  await loseEverything()
  server = new SyncServer()
  vi.stubGlobal('fetch', server.fetch)
  vi.stubGlobal('caches', new MemoryCaches())
  restored.value = false
  await claim('alice')
})

/** As Chromium does when it finds its log damaged. */
async function loseEverything(): Promise<void> {
  await Promise.all(db.tables.map((table) => table.clear()))
}

/** The app starts without a network. */
async function startsAgain(): Promise<void> {
  server.reachable = false
  await expect(identify()).rejects.toThrow()
  server.reachable = true
}

test('a person and the photo of their card, not sent yet, come back', async () => {
  await save('contacts', HANAKO)
  const card = blankCard({ id: newId(), contact_id: HANAKO.id })
  const sha = await keepPhoto({ bytes: PHOTO, type: 'image/jpeg' }, (photo) => put('cards', { ...card, photos: [photo] }))
  await loseEverything()
  await startsAgain()
  expect(restored.value).toBe(true)
  expect(await db.contacts.get(HANAKO.id)).toEqual(HANAKO)
  expect(await db.cards.get(card.id)).toMatchObject({ photos: [sha] })
  expect((await db.bytes.get(sha))?.bytes.byteLength).toBe(PHOTO.byteLength)
  expect(await db.recall('owner', '')).toBe('alice')
  await push()
  expect(server.read('contacts', HANAKO.id)).toMatchObject({ name: '花子' })
})

test('an edit and a deletion not sent yet are sent all the same', async () => {
  const taro = blankContact({ id: newId(), name: '太郎' })
  await save('contacts', HANAKO)
  await save('contacts', taro)
  await push()
  await patch('contacts', HANAKO.id, { note: 'plays go' })
  await remove('contacts', taro.id)
  await loseEverything()
  await startsAgain()
  await push()
  expect(server.read('contacts', HANAKO.id)).toMatchObject({ note: 'plays go' })
  expect(server.read('contacts', taro.id)).toMatchObject({ _deleted: true })
})

test('where nothing was unsent the phone still knows whose it is', async () => {
  await save('contacts', HANAKO)
  await push()
  await loseEverything()
  await startsAgain()
  expect(await db.recall('owner', '')).toBe('alice')
  expect(await db.outbox.count()).toBe(0)
})

test('who signs out leaves no second copy', async () => {
  await save('contacts', HANAKO)
  await purge()
  await startsAgain()
  expect(restored.value).toBe(false)
  expect(await db.contacts.count()).toBe(0)
})

test('the next person on this phone is not given it', async () => {
  await save('contacts', HANAKO)
  await claim('bob', true)
  await loseEverything()
  await startsAgain()
  expect(await db.contacts.count()).toBe(0)
})
