import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'

import { blankCard, blankContact, blankEncounter, blankFollowup, blankInteraction } from '../store/blank'
import { pull } from '../store/pull'
import { push } from '../store/push'
import { db } from '../store/schema'
import { freshPair } from '../store/testing/fresh'
import type { SyncServer } from '../store/testing/server'
import { saveAll, type Change } from '../store/write'
import { toasts } from '../ui/toast'
import { keepApart, mergePeople, pairOf } from './merge-acts'

const AT = '2026-11-22T10:00:00.000Z'
const OLD = blankContact({ id: '019aa000-0000-7000-8000-000000000001', name: '山田 太郎', confirmed: ['name'] })
const NEW = blankContact({ id: '019ab000-0000-7000-8000-000000000002', name: '山田 太郎', company: '丸の内商事' })
const THEIRS: Change[] = [
  { collection: 'contacts', doc: OLD },
  { collection: 'contacts', doc: NEW },
  { collection: 'cards', doc: blankCard({ id: 'card', contact_id: NEW.id, photos: ['sha'] }) },
  { collection: 'encounters', doc: blankEncounter({ id: 'first', at: AT, contact_ids: [OLD.id] }) },
  { collection: 'encounters', doc: blankEncounter({ id: 'second', at: AT, contact_ids: [NEW.id] }) },
  { collection: 'followups', doc: blankFollowup({ id: 'thanks', due_at: AT, contact_id: NEW.id, encounter_id: 'second', step: 1 }) },
  { collection: 'interactions', doc: blankInteraction({ id: 'mail', at: AT, contact_id: NEW.id }) },
]
const TABLES = ['contacts', 'cards', 'positions', 'encounters', 'followups', 'interactions'] as const

let server: SyncServer

beforeEach(async () => {
  server = await freshPair()
  await saveAll(THEIRS)
})

const everything = async () => Object.fromEntries(await Promise.all(TABLES.map(async (name) => [name, await db.table(name).toArray()])))

async function undo(): Promise<void> {
  toasts.value.at(-1)?.action?.run()
  await vi.waitFor(async () => expect(await db.contacts.count()).toBe(2))
}

test.each(['before anything was sent', 'after it was sent', 'and sent again'])('both are back when it is taken back %s', async (when) => {
  if (when !== 'before anything was sent') await push()
  const before = await everything()
  expect((await mergePeople(NEW, OLD))?.id).toBe(OLD.id)
  expect(JSON.stringify(await everything())).not.toContain(NEW.id)
  expect(await db.contacts.toArray()).toEqual([{ ...OLD, company: '丸の内商事' }])
  if (when === 'and sent again') await push()
  await undo()
  expect(await everything()).toEqual(before)
  await push()
  await pull()
  expect(await everything()).toEqual(before)
  expect(server.read('contacts', NEW.id)).toEqual(NEW)
})

test('a merge of somebody who is gone by now changes nothing', async () => {
  await db.contacts.delete(NEW.id)
  expect(await mergePeople(OLD, NEW)).toBeNull()
  expect(await db.contacts.toArray()).toEqual([OLD])
})

test('that they are two is remembered under one id, whoever says it', async () => {
  await keepApart(NEW, OLD)
  await keepApart(OLD, NEW)
  expect(await db.dismissals.toArray()).toMatchObject([{ move: pairOf(OLD.id, NEW.id), until: null }])
})
