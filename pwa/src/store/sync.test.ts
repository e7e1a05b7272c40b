import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'

import { Unreachable } from './api'
import { blankContact } from './blank'
import { newId, uuid5 } from './ids'
import { claim } from './owner'
import { pull } from './pull'
import { push } from './push'
import { db } from './schema'
import { freshPair, syncBothWays } from './testing/fresh'
import type { SyncServer } from './testing/server'
import { patch, remove, removeAll, save } from './write'

const ALICE = blankContact({ id: '01900000-0000-7000-8000-00000000000a', name: 'Alice', emails: ['alice@example.jp'] })
const HANAKO = blankContact({ id: '01900000-0000-7000-8000-00000000000b', name: '花子' })

let server: SyncServer

beforeEach(async () => {
  server = await freshPair()
})

test('a document goes up and nothing is left to send', async () => {
  await save('contacts', ALICE)
  await push()
  expect(server.read('contacts', ALICE.id)).toEqual(ALICE)
  expect(await db.outbox.count()).toBe(0)
})

test('several changes before the first push are one row, from the master first assumed', async () => {
  server.write('contacts', ALICE)
  await pull()
  await patch('contacts', ALICE.id, { company: 'A' })
  await patch('contacts', ALICE.id, { company: 'B' })
  const [row] = await db.outbox.toArray()
  expect(row).toMatchObject({ assumed: ALICE, revision: 2 })
  await push()
  expect(server.read('contacts', ALICE.id)).toMatchObject({ company: 'B' })
})

test('without a network nothing is lost, and it goes up later', async () => {
  server.reachable = false
  await save('contacts', ALICE)
  await expect(push()).rejects.toBeInstanceOf(Unreachable)
  server.reachable = true
  await push()
  expect(server.read('contacts', ALICE.id)).toEqual(ALICE)
})

test('an answer that was lost makes nothing twice', async () => {
  await save('contacts', ALICE)
  server.losesAnswers = true
  await expect(push()).rejects.toBeInstanceOf(Unreachable)
  server.losesAnswers = false
  await syncBothWays()
  expect(server.size).toBe(1)
  expect(await db.outbox.count()).toBe(0)
})

test('what the server filled in while an answer was lost stays, and what was changed here meanwhile goes up', async () => {
  const met = blankContact({ id: newId(), name: 'Alice' })
  await save('contacts', met)
  server.losesAnswers = true
  await expect(push()).rejects.toBeInstanceOf(Unreachable)
  server.losesAnswers = false
  server.write('contacts', { ...met, company: 'Northwind', title: 'CEO' })
  await patch('contacts', met.id, { title: 'CTO' })
  await syncBothWays()
  const both = { ...met, company: 'Northwind', title: 'CTO' }
  expect(server.read('contacts', met.id)).toEqual(both)
  expect(await db.contacts.get(met.id)).toEqual(both)
})

test('what two devices made under one name is not taken for one\'s own', async () => {
  const id = await uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'a topic')
  server.reachable = false
  await save('topics', { id, name: 'ours' })
  await expect(push()).rejects.toBeInstanceOf(Unreachable)
  server.reachable = true
  server.write('topics', { id, name: 'theirs' })
  await syncBothWays()
  expect(server.read('topics', id)).toEqual({ id, name: 'ours' })
})

test('two devices that changed different fields keep both', async () => {
  server.write('contacts', ALICE)
  await pull()
  server.write('contacts', { ...ALICE, company: 'Northwind', emails: ['alice@example.jp', 'a@work.jp'] })
  await patch('contacts', ALICE.id, { title: 'CTO', emails: ['alice@example.jp', 'a@home.jp'] })
  await syncBothWays()
  const merged = { company: 'Northwind', title: 'CTO', emails: ['alice@example.jp', 'a@home.jp', 'a@work.jp'] }
  expect(server.read('contacts', ALICE.id)).toMatchObject(merged)
  expect(await db.contacts.get(ALICE.id)).toMatchObject(merged)
})

test('a pull keeps what is not sent yet', async () => {
  server.write('contacts', ALICE)
  await pull()
  await patch('contacts', ALICE.id, { note: 'plays go' })
  server.write('contacts', { ...ALICE, company: 'Northwind' })
  await pull()
  expect(await db.contacts.get(ALICE.id)).toMatchObject({ note: 'plays go', company: 'Northwind' })
  await push()
  expect(server.read('contacts', ALICE.id)).toMatchObject({ note: 'plays go', company: 'Northwind' })
})

test('a deletion goes up as a tombstone', async () => {
  await save('contacts', ALICE)
  await push()
  await remove('contacts', ALICE.id)
  await syncBothWays()
  expect(server.read('contacts', ALICE.id)).toMatchObject({ _deleted: true })
  expect(await db.contacts.count()).toBe(0)
})

test('deletion there against an edit here: the edit wins', async () => {
  server.write('contacts', ALICE)
  await pull()
  await patch('contacts', ALICE.id, { note: 'plays go' })
  server.write('contacts', { ...ALICE, _deleted: true })
  await syncBothWays()
  expect(server.read('contacts', ALICE.id)).toEqual({ ...ALICE, note: 'plays go' })
  expect(await db.contacts.get(ALICE.id)).toMatchObject({ note: 'plays go' })
  expect(await db.notices.toArray()).toMatchObject([{ id: ALICE.id, kind: 'kept' }])
})

test('deletion here against an edit there: the edit wins', async () => {
  server.write('contacts', ALICE)
  await pull()
  await remove('contacts', ALICE.id)
  server.write('contacts', { ...ALICE, note: 'plays go' })
  await syncBothWays()
  expect(await db.contacts.get(ALICE.id)).toMatchObject({ note: 'plays go' })
  expect(await db.outbox.count()).toBe(0)
  expect(await db.notices.toArray()).toMatchObject([{ id: ALICE.id, kind: 'back' }])
})

test('bringing back what was deleted is no disagreement', async () => {
  server.write('contacts', { ...ALICE, _deleted: true })
  await pull()
  await save('contacts', ALICE)
  await syncBothWays()
  expect(server.read('contacts', ALICE.id)).toEqual(ALICE)
  expect(await db.notices.count()).toBe(0)
})

test('a server that is too new leaves the outbox as it is, and gets it after the update', async () => {
  await save('contacts', ALICE)
  server.tooNew = true
  await expect(push()).rejects.toMatchObject({ status: 426 })
  expect(await db.outbox.count()).toBe(1)
  server.tooNew = false
  await push()
  expect(server.read('contacts', ALICE.id)).toEqual(ALICE)
})

test('what was taken back before it was ever sent does not come again', async () => {
  await save('contacts', ALICE)
  await removeAll([{ collection: 'contacts', id: ALICE.id }])
  await syncBothWays()
  expect(await db.contacts.count()).toBe(0)
  expect(await db.outbox.count()).toBe(0)
})

test('a change made while its older state is under way is sent afterwards', async () => {
  await save('contacts', ALICE)
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    vi.stubGlobal('fetch', server.fetch)
    const answer = await server.fetch(url, init)
    await patch('contacts', ALICE.id, { note: 'plays go' })
    return answer
  })
  await push()
  expect(server.read('contacts', ALICE.id)).toMatchObject({ note: 'plays go' })
  expect(await db.outbox.count()).toBe(0)
})

test('a pull of many pages is complete and remembers where it stands', async () => {
  for (let n = 0; n < 2500; n++) server.write('topics', { id: newId(), name: `t${n}` })
  await pull()
  expect(await db.topics.count()).toBe(2500)
  expect(await db.recall('seq', 0)).toBe(2500)
})

test('a collection of a newer server is left out', async () => {
  server.write('dreams', { id: newId() })
  server.write('contacts', HANAKO)
  await pull()
  expect(await db.contacts.toArray()).toEqual([HANAKO])
})

test('another person on the same phone is shown nothing, and nothing unsent is erased unasked', async () => {
  await claim('alice')
  await save('contacts', HANAKO)
  expect(await claim('bob')).toBe('belongs_to_another')
  expect(await db.contacts.count()).toBe(1)
  expect(await claim('bob', true)).toBe('ours')
  expect(await db.contacts.count()).toBe(0)
})

test('what was written before anybody signed in is theirs who does', async () => {
  await save('contacts', HANAKO)
  expect(await claim('alice')).toBe('ours')
  expect(await db.outbox.count()).toBe(1)
})

test('the same person finds everything again', async () => {
  await claim('alice')
  await save('contacts', HANAKO)
  expect(await claim('alice')).toBe('ours')
  expect(await db.outbox.count()).toBe(1)
})

test('what is undone after a lost answer is undone', async () => {
  server.write('contacts', ALICE)
  await pull()
  server.losesAnswers = true
  await patch('contacts', ALICE.id, { note: 'plays go', emails: [...ALICE.emails, 'go@example.jp'] })
  await expect(push()).rejects.toThrow()
  server.losesAnswers = false
  await patch('contacts', ALICE.id, { note: '', emails: ALICE.emails })
  await syncBothWays()
  expect(server.read('contacts', ALICE.id)).toEqual(ALICE)
  expect(await db.contacts.get(ALICE.id)).toEqual(ALICE)
})

test('an edit that wins over a deletion keeps what the other side had changed before', async () => {
  server.write('contacts', ALICE)
  await pull()
  await patch('contacts', ALICE.id, { note: 'plays go' })
  server.write('contacts', { ...ALICE, company: 'A', _deleted: true })
  await syncBothWays()
  expect(server.read('contacts', ALICE.id)).toEqual({ ...ALICE, company: 'A', note: 'plays go' })
})

test('what was changed before it was deleted here comes back with it when an edit there wins', async () => {
  server.write('contacts', ALICE)
  await pull()
  await patch('contacts', ALICE.id, { note: 'plays go' })
  await remove('contacts', ALICE.id)
  server.write('contacts', { ...ALICE, company: 'A' })
  await syncBothWays()
  expect(server.read('contacts', ALICE.id)).toEqual({ ...ALICE, company: 'A', note: 'plays go' })
})

test('what a document once was does not stay here when it is gone', async () => {
  const history = (id: string) => ({ path: `/sync/history/contacts/${id}`, etag: '', doc: { versions: [] } })
  await db.fetched.bulkPut([history(ALICE.id), history(HANAKO.id)])
  server.write('contacts', { id: ALICE.id, _deleted: true })
  server.write('contacts', HANAKO)
  await pull()
  expect(await db.fetched.toArray()).toEqual([history(HANAKO.id)])
})
