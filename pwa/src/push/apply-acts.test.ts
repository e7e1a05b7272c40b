import 'fake-indexeddb/auto'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { blankFollowup } from '../store/blank'
import { clock } from '../store/clock'
import { db } from '../store/schema'
import { applyActs } from './apply-acts'
import { keepAct, keptActs } from './kept-acts'

const noon = new Date(2026, 10, 24, 12, 0)
const machine = clock.now

beforeEach(async () => {
  clock.now = () => noon
  await db.followups.put(blankFollowup({ id: 'f', contact_id: 'c', due_at: '2026-11-23T23:30:00.000Z', why: 'thanks' }))
})
afterEach(async () => {
  clock.now = machine
  await Promise.all([db.followups.clear(), db.outbox.clear()])
})

test('what was done on a notification without a network is done, then synced', async () => {
  await keepAct({ id: 'f', action: 'done', at: '2026-11-24T01:00:00.000Z' })
  await applyActs()
  expect(await db.followups.get('f')).toMatchObject({ state: 'done', done_at: '2026-11-24T01:00:00.000Z' })
  expect(await db.outbox.count()).toBe(1)
  expect(await keptActs()).toEqual([])
})

test('what was put off comes this evening; the last word counts', async () => {
  await keepAct({ id: 'f', action: 'done', at: noon.toISOString() })
  await keepAct({ id: 'f', action: 'snooze', at: noon.toISOString() })
  await applyActs()
  const evening = new Date(2026, 10, 24, 19, 30).toISOString()
  expect(await db.followups.get('f')).toMatchObject({ state: 'open', due_at: evening, snoozed: 1 })
})

test('an act whose evening has passed meanwhile waits for the next time', async () => {
  await keepAct({ id: 'f', action: 'snooze', at: noon.toISOString() })
  clock.now = () => new Date(2026, 10, 25, 7, 0)
  await applyActs()
  expect((await db.followups.get('f'))?.due_at).toBe(new Date(2026, 10, 25, 8, 30).toISOString())
})

test('a follow-up that is gone or done meanwhile is left as it is', async () => {
  await db.followups.update('f', { state: 'done' })
  await keepAct({ id: 'f', action: 'snooze', at: noon.toISOString() })
  await keepAct({ id: 'gone', action: 'done', at: noon.toISOString() })
  await applyActs()
  expect(await db.outbox.count()).toBe(0)
  expect(await keptActs()).toEqual([])
})
