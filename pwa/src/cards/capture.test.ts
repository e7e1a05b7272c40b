import { beforeEach, expect, test } from 'vitest'

import { blankEvent, blankSettings } from '../store/blank'
import { clock } from '../store/clock'
import type { Collections } from '../store/documents'
import { uuid5 } from '../store/ids'
import { planCapture, type Capture, type Scene } from './capture'
import { untagged } from './draft'

const AT = '2026-11-24T10:10:00.000Z'
const BAR = blankEvent({
  id: '01900000-0000-7000-8000-0000000000e1', title: '勉強会', place: '渋谷', setting: 'work',
  starts_at: '2026-11-24T10:00:00Z', ends_at: '2026-11-24T12:00:00Z',
})
const GO = { id: '01900000-0000-7000-8000-0000000000a1', name: '囲碁' }
const SCENE: Scene = { topics: [GO], event: BAR, settings: blankSettings({ id: 'me' }) }

beforeEach(() => {
  clock.now = () => new Date(AT)
})

function written<C extends keyof Collections>({ changes }: Capture, collection: C): Collections[C][] {
  return changes.filter((change) => change.collection === collection).map((change) => change.doc as Collections[C])
}

test('done writes the person, the card, the talk and the thanks', async () => {
  const capture = await planCapture({ ...untagged, promise: '資料を送る', hit_it_off: true }, true, AT, SCENE)
  expect(capture.changes.map((change) => change.collection)).toEqual(['contacts', 'cards', 'encounters', 'followups'])
  expect(written(capture, 'encounters')).toMatchObject([
    { contact_ids: [capture.contactId], at: AT, promise: '資料を送る', hit_it_off: true },
  ])
  expect(written(capture, 'cards')).toMatchObject([{ id: capture.cardId, contact_id: capture.contactId }])
})

test('a promise bears the day that was chosen for it', async () => {
  const by = '2026-12-01T03:00:00.000Z'
  const capture = await planCapture({ ...untagged, promise: '資料を送る', promise_by: by }, true, AT, SCENE)
  expect(written(capture, 'encounters')).toMatchObject([{ promise: '資料を送る', promise_by: by }])
  expect(written(await planCapture(untagged, true, AT, SCENE), 'encounters')).toMatchObject([{ promise_by: null }])
})

test('the thanks have the id that the ladder gives them', async () => {
  const capture = await planCapture(untagged, true, AT, SCENE)
  const id = await uuid5(written(capture, 'encounters')[0]?.id ?? '', '1')
  expect(written(capture, 'followups')).toMatchObject([{ id, step: 1, why: 'thanks', state: 'open' }])
})

test('who wants no thanks of whom they have just met gets none, not even until the server says so', async () => {
  const { ladder } = SCENE.settings
  const stages = { ...ladder.stages, acquainted: { ...ladder.stages.acquainted, thanks: 'off' as const } }
  const settings = { ...SCENE.settings, ladder: { ...ladder, stages } }
  expect(written(await planCapture(untagged, true, AT, { ...SCENE, settings }), 'followups')).toEqual([])
})

test('the event stamps itself, its place and whose time it is', async () => {
  const capture = await planCapture(untagged, true, AT, SCENE)
  expect(written(capture, 'encounters')).toMatchObject([{ event_id: BAR.id, place: '渋谷', setting: 'work' }])
})

test('the stamp can be taken off, and the person has the last word on whose time it is', async () => {
  const off = await planCapture({ ...untagged, stamped: false }, true, AT, SCENE)
  expect(written(off, 'encounters')).toMatchObject([{ event_id: null, setting: 'own_time' }])
  const own = await planCapture({ ...untagged, work: false }, true, AT, SCENE)
  expect(written(own, 'encounters')).toMatchObject([{ event_id: BAR.id, setting: 'own_time' }])
})

test('a topic known already is used again, a new one is made', async () => {
  const capture = await planCapture({ ...untagged, topics: ['囲碁', '旅'] }, true, AT, SCENE)
  const [travel] = written(capture, 'topics')
  expect(travel?.name).toBe('旅')
  expect(written(capture, 'encounters')[0]?.topic_ids).toEqual([GO.id, travel?.id])
})

test('without a card there is a name, and no reading may change it', async () => {
  const capture = await planCapture({ ...untagged, name: ' 鈴木 一郎 ' }, false, AT, SCENE)
  expect(written(capture, 'contacts')).toMatchObject([{ name: '鈴木 一郎', confirmed: ['name'] }])
  expect(written(capture, 'cards')).toEqual([])
})

test.each([
  ['at an event one met them, too', {}, BAR, ['cards', 'encounters', 'followups']],
  ['elsewhere it is a card alone', {}, null, ['cards']],
  ['unless the person says so', { met: true }, null, ['cards', 'encounters', 'followups']],
  ['or that it came some other way', { met: false }, BAR, ['cards']],
])("a known person's new card is theirs: %s", async (_, said, event, collections) => {
  const capture = await planCapture({ ...untagged, ...said }, true, AT, { ...SCENE, event }, 'taro')
  expect(capture.changes.map((change) => change.collection)).toEqual(collections)
  expect(written(capture, 'cards')).toMatchObject([{ id: capture.cardId, contact_id: 'taro' }])
  for (const { contact_ids } of written(capture, 'encounters')) expect(contact_ids).toEqual(['taro'])
})
