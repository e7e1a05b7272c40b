import 'fake-indexeddb/auto'

import { beforeEach, expect, test } from 'vitest'
import { ownSettings } from '../cards/finish'
import { speak } from '../i18n'
import { db } from '../store/schema'
import { changeWay, exampleOf, inOrder, replaced, stepSaid, wayOf, type WayStep } from './way'

const EXAMPLE = exampleOf([{ start: 1, end: 3, steps: ['account', 'engage_ten'] }, { start: 2, end: 2, steps: ['salon'] }])
const [account, engage, salon] = EXAMPLE as [WayStep, WayStep, WayStep]
const kept = async () => inOrder(wayOf(await ownSettings(), EXAMPLE))

beforeEach(async () => {
  await speak('ja')
  await db.settings.clear()
})

test('until something is changed it is the example, in the order of its months', async () => {
  expect((await kept()).map(stepSaid)).toEqual([account, engage, salon].map(stepSaid))
  expect(stepSaid(account)).toBe('Xのアカウントを整える')
})

test('what is ticked off is kept with the rest, and two touches at once are both kept', async () => {
  const tick = (one: WayStep) => changeWay(EXAMPLE, (way) => replaced(way, one, { ...one, done: true }))
  await Promise.all([tick(account), tick(salon)])
  expect((await kept()).map(({ done }) => done)).toEqual([true, false, true])
})

test('a step is put in its own words, moved, added and taken out', () => {
  const own = { ...engage, start: 5, end: 6, step: '', text: '月に一度、昼に会う' }
  const added = { start: 4, end: 4, step: '', text: '名刺をつくる', done: false }
  const way = replaced(replaced(replaced(EXAMPLE, engage, own), null, added), account, null)
  expect(way.map(stepSaid)).toEqual([stepSaid(salon), '名刺をつくる', '月に一度、昼に会う'])
})

test('without any step of one’s own it is the example again', async () => {
  await changeWay(EXAMPLE, () => [salon])
  await changeWay(EXAMPLE, () => [])
  expect(await kept()).toHaveLength(3)
})

test('a step that this release has no words for says nothing', () => {
  expect(stepSaid({ ...account, step: 'fly_to_the_moon' })).toBe('')
})
