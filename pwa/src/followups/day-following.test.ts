import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'
import { addDays } from '../i18n/time'
import { blankContact, blankEncounter, blankEvent, blankFollowup } from '../store/blank'
import { firstShown } from '../store/first-shown'
import { now } from '../store/now'
import { claim, purge } from '../store/owner'
import { db } from '../store/schema'
import { stubStorage } from '../store/testing/storage'
import { save } from '../store/write'
import { complete } from './act'
import { agendaOf } from './agenda'
import { BLANK, day, FORM, type Day } from './day'
import { loadDay, watchDay } from './day-following'
import { whyOf } from './why'

const TARO = blankContact({ id: 'taro', name: '山田 太郎', note: '碁を打つ' })
const THANKS = blankFollowup({ id: 'thanks', contact_id: 'taro', why: 'thanks', due_at: now.value.toISOString() })

const kept = (form = FORM) => firstShown<Day>('home', form)
const keptRows = () => kept()?.dues.map(({ contact }) => contact.name)

beforeEach(async () => {
  stubStorage()
  await claim(crypto.randomUUID(), true)
})

async function followed(act: () => Promise<void>): Promise<void> {
  const stop = watchDay()
  await act()
  stop()
}

const meetsTaro = async (): Promise<void> => {
  await save('contacts', TARO)
  await save('followups', THANKS)
  await vi.waitFor(() => expect(keptRows()).toEqual(['山田 太郎']))
}

test('nobody met and nothing due is a day like any other', async () => {
  expect((await loadDay()).found).toEqual(BLANK)
  await save('contacts', blankContact({ id: 'old', relation: 'old_friend' }))
  expect((await loadDay()).found.begun).toBe(false)
  await save('contacts', TARO)
  expect((await loadDay()).found.begun).toBe(true)
})

test('the day knows the events around it and the talks that nothing is on record of', async () => {
  for (const days of [-30, -1, 1, 30]) {
    await save('events', blankEvent({ id: `${days}`, starts_at: addDays(now.value, days).toISOString() }))
  }
  await save('encounters', blankEncounter({ id: 'bare', at: now.value.toISOString(), contact_ids: ['taro'] }))
  const { events, untagged } = (await loadDay()).found
  expect(events.map(({ id }) => id).sort()).toEqual(['-1', '1'])
  expect(untagged).toBe(1)
})

test('an app that stays open over midnight learns what the new day brings, though nothing was changed', async () => {
  await save('events', blankEvent({ id: 'far', starts_at: addDays(now.value, 5).toISOString() }))
  await followed(async () => {
    await vi.waitFor(() => expect(day.value?.events).toEqual([]))
    now.value = addDays(now.value, 4)
    await vi.waitFor(() => expect(day.value?.events.map(({ id }) => id)).toEqual(['far']))
  })
  now.value = addDays(now.value, -4)
})

test('what is kept says in its rows what the documents say, and holds no more of them', async () => {
  await followed(meetsTaro)
  const [shown, whole] = [kept(), (await loadDay()).found]
  const rows = (day: Day | undefined) => agendaOf(day?.dues ?? [], now.value).today.map((due) => whyOf(due, now.value))
  expect(rows(shown)).toEqual(rows(whole))
  expect(JSON.stringify(shown)).not.toContain('碁を打つ')
})

test('a row that is done does not come back', async () => {
  await followed(async () => {
    await meetsTaro()
    await complete(THANKS, TARO)
    await vi.waitFor(() => expect(keptRows()).toEqual([]))
  })
})

test('to tick off an old row changes nothing else of it', async () => {
  await save('contacts', TARO)
  await save('followups', { ...THANKS, snoozed: 3, due_at: addDays(now.value, 1).toISOString() })
  await complete(THANKS, TARO)
  const done = await db.followups.get('thanks')
  expect(done).toMatchObject({ state: 'done', snoozed: 3, due_at: addDays(now.value, 1).toISOString() })
})

test('nobody sees it who signs in after one who signed out, or instead', async () => {
  await followed(meetsTaro)
  await purge()
  expect(kept()).toBeUndefined()
  await claim(crypto.randomUUID())
  await followed(meetsTaro)
  localStorage.setItem('owned', 'somebody else')
  await claim(crypto.randomUUID(), true)
  expect(kept()).toBeUndefined()
})

test('what is torn, or of another release, is not shown', async () => {
  await followed(meetsTaro)
  expect(kept(FORM + 1)).toBeUndefined()
  localStorage.setItem('home', '{"form":1,"owner"')
  expect(kept()).toBeUndefined()
})
