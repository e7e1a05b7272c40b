import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'

import { blankCard, blankContact } from './blank'
import { newId } from './ids'
import { unsent } from './outbox'
import { pull } from './pull'
import { push } from './push'
import { giveUp, refusals, retry } from './refused'
import { db } from './schema'
import { freshPair, syncBothWays } from './testing/fresh'
import type { SyncServer } from './testing/server'
import { patch, remove, save, saveAll } from './write'

const ALICE = blankContact({ id: '01900000-0000-7000-8000-00000000000a', name: 'Alice', emails: ['alice@example.jp'] })

let server: SyncServer

beforeEach(async () => {
  server = await freshPair()
})

test('a bad row is set aside with its reason, the rest goes on', async () => {
  server.refusedNames = ['Mallory']
  const mallory = blankContact({ id: newId(), name: 'Mallory' })
  await saveAll([{ collection: 'contacts', doc: mallory }, { collection: 'contacts', doc: ALICE }])
  await push()
  expect(server.read('contacts', ALICE.id)).toEqual(ALICE)
  expect(await db.refused.toArray()).toMatchObject([{ id: mallory.id, field: 'name', reason: 'No such name.' }])
  expect(await db.contacts.get(mallory.id)).toEqual(mallory)
})

test('mending a refused document sends it again', async () => {
  server.refusedNames = ['Mallory']
  const mallory = blankContact({ id: newId(), name: 'Mallory' })
  await save('contacts', mallory)
  await push()
  await patch('contacts', mallory.id, { name: 'Molly' })
  await push()
  expect(server.read('contacts', mallory.id)).toMatchObject({ name: 'Molly' })
  expect(await db.refused.count()).toBe(0)
})

test('a refused change can be tried again as it is, or given up', async () => {
  server.write('contacts', ALICE)
  await pull()
  server.refusedNames = ['Mallory']
  await patch('contacts', ALICE.id, { name: 'Mallory' })
  await push()
  const [first] = await db.refused.toArray()
  if (first) await retry(first)
  await push()
  const [again] = await db.refused.toArray()
  if (again) await giveUp({ row: again, followers: [] })
  expect(await db.contacts.get(ALICE.id)).toEqual(ALICE)
  expect(await unsent()).toBe(0)
})

test('what was refused only for naming a refused document stands with it, and goes up when that one is mended', async () => {
  const { mallory, card } = await refusedWithCard()
  expect(await refusals()).toMatchObject([{ row: { id: mallory.id }, followers: [{ id: card.id, code: 'dangling' }] }])
  await patch('contacts', mallory.id, { name: 'Molly' })
  await push()
  expect(server.read('cards', card.id)).toEqual(card)
  expect(await unsent()).toBe(0)
})

test('with a document that never was goes what named it, its photo too', async () => {
  const { card } = await refusedWithCard()
  await db.photos.add({
    sha256: 'front', type: 'image/jpeg', size: 1, state: 'ready', reason: null, taken_at: '', card_id: card.id, contact_id: null,
  })
  for (const refusal of await refusals()) await giveUp(refusal)
  expect(await db.contacts.count() + await db.cards.count() + await unsent()).toBe(0)
})

async function refusedWithCard() {
  server.refusedNames = ['Mallory']
  const mallory = blankContact({ id: newId(), name: 'Mallory' })
  const card = blankCard({ id: newId(), contact_id: mallory.id, photos: ['front'] })
  await saveAll([{ collection: 'contacts', doc: mallory }, { collection: 'cards', doc: card }])
  await push()
  return { mallory, card }
}

test('a document that was never accepted can be deleted', async () => {
  server.refusedNames = ['Mallory']
  const mallory = blankContact({ id: newId(), name: 'Mallory' })
  await save('contacts', mallory)
  await push()
  await remove('contacts', mallory.id)
  await syncBothWays()
  expect(await unsent()).toBe(0)
  expect(await db.contacts.count()).toBe(0)
})

test('what was mended while its refusal was under way is not set aside', async () => {
  server.refusedNames = ['Mallory']
  const mallory = blankContact({ id: newId(), name: 'Mallory' })
  await save('contacts', mallory)
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    vi.stubGlobal('fetch', server.fetch)
    const answer = await server.fetch(url, init)
    await patch('contacts', mallory.id, { name: 'Molly' })
    return answer
  })
  await push()
  expect(server.read('contacts', mallory.id)).toMatchObject({ name: 'Molly' })
  expect(await db.refused.count()).toBe(0)
})
