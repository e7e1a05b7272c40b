import 'fake-indexeddb/auto'

import { beforeEach, expect, test } from 'vitest'

import { dateValue } from '../i18n/time'
import { blankContact } from '../store/blank'
import { clock } from '../store/clock'
import { db } from '../store/schema'
import { save } from '../store/write'
import { addClose, closePeople, markClose, takeBack } from './close-people'

const AOI = blankContact({ id: 'aoi', name: '青木 葵', handles: [{ network: 'x', handle: 'aoi_a' }] })
const CLOSE = { relation: 'old_friend', since: dateValue(clock.now()) }

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()))
  await save('contacts', AOI)
})

test('somebody added by name is close as of today, and the name is the person’s own word', async () => {
  await addClose(' 林 誠 ', null)
  expect(await closePeople()).toMatchObject([{ name: '林 誠', handles: [], confirmed: ['name'], ...CLOSE }])
})

test('whoever has that account is here already, and not added again', async () => {
  await addClose('葵さん', { network: 'x', handle: '@AOI_A' })
  expect(await db.contacts.toArray()).toEqual([{ ...AOI, ...CLOSE }])
})

test('to take back whom the evening brought in takes them away', async () => {
  await addClose('林 誠', { network: 'x', handle: 'hayashi' })
  for (const contact of await closePeople()) await takeBack(contact)
  expect(await db.contacts.toArray()).toEqual([AOI])
})

test('whoever was here before stays, as they were', async () => {
  await markClose('aoi')
  for (const contact of await closePeople()) await takeBack(contact)
  expect(await db.contacts.toArray()).toEqual([AOI])
})

test('whoever is gone by now is passed over', async () => {
  await markClose('nobody')
  expect(await closePeople()).toEqual([])
})
