import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { blankMeet } from '../store/blank'
import { db } from '../store/schema'
import { change } from '../store/write'
import { toasts } from '../ui/toast'
import { begin, keep } from './acts'
import { answered, withAlso } from './meet'

/** As the screen shows it; what was changed since may not be on it yet. */
const SHOWN = blankMeet({ id: 'm', begun_at: '2026-11-23T10:00:00Z', bridge: 'b', others: ['x'] })
const kept = () => db.meets.get('m')

beforeEach(() => db.meets.clear())

test('acts in quick succession leave each other in place', async () => {
  await keep(SHOWN, (meet) => withAlso(meet, 'y'), '')
  await change('meets', SHOWN, (meet) => ({ ...meet, purpose: 'sales' }))
  await keep(SHOWN, (meet) => answered(meet, 'b', 'agreed'), '')
  expect(await kept()).toMatchObject({ others: ['x', 'y'], purpose: 'sales', agreed: ['b'] })
})

test('to undo takes the answer back, and not what was typed after it', async () => {
  await keep(SHOWN, (meet) => answered(meet, 'b', 'agreed'), '')
  await change('meets', SHOWN, (meet) => ({ ...meet, purpose: 'sales' }))
  toasts.value.at(-1)?.action?.run()
  await expect.poll(kept).toMatchObject({ purpose: 'sales', agreed: [] })
})

test('to undo the first act leaves nothing behind', async () => {
  await keep(SHOWN, (meet) => withAlso(meet, 'y'), '')
  toasts.value.at(-1)?.action?.run()
  await expect.poll(kept).toBeUndefined()
})

test('to write to the first of them keeps the meeting', async () => {
  await begin(SHOWN)
  expect(await kept()).toEqual(SHOWN)
})
