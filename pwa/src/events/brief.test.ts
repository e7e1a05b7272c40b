import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { blankContact, blankEncounter, blankEvent } from '../store/blank'
import { db } from '../store/schema'
import { briefOf, loadBrief } from './brief'

const taro = blankContact({ id: 'a', name: '山田 太郎' })
const names = new Map([['t', '海外展開']])

test('the brief takes up the last talk, and the latest promise and lesson of any', () => {
  const talks = [
    blankEncounter({ id: '2', at: '2026-10-02T10:00:00Z', topic_ids: ['t', 'gone'], learned: '輸出の手順' }),
    blankEncounter({ id: '1', at: '2026-09-02T10:00:00Z', promise: '資料を送る', learned: '古い話' }),
  ]
  const brief = briefOf(taro, 'wanted', talks, names)
  expect([brief.last?.id, brief.topics, brief.promise, brief.learned]).toEqual(['2', ['海外展開'], '資料を送る', '輸出の手順'])
})

test('of somebody with whom one never talked there is nothing to say', () => {
  expect(briefOf(taro, 'coming', [], names)).toMatchObject({ last: undefined, topics: [], promise: '', learned: '' })
})

test('whom one wants to meet come first, then who said that they come, then who was met there before', async () => {
  const at = (day: number) => `2026-10-0${day}T10:00:00Z`
  const agenda = { people: ['a'], coming: ['b', 'a'], checklist: [] }
  const event = blankEvent({ id: 'now', title: '', starts_at: at(9), community_id: 'salon', agenda })
  await db.contacts.bulkPut(['a', 'b', 'c'].map((id) => blankContact({ id, name: id })))
  await db.events.bulkPut([event, blankEvent({ id: 'before', title: '', starts_at: at(1), community_id: 'salon' })])
  await db.encounters.put(blankEncounter({ id: 't', at: at(1), event_id: 'before', contact_ids: ['a', 'b', 'c'] }))
  const said = (await loadBrief(event)).map(({ contact, why }) => `${contact.id} ${why}`)
  expect(said).toEqual(['a wanted', 'b coming', 'c regular'])
})
