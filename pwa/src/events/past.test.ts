import { beforeEach, expect, test } from 'vitest'

import { stepsOf } from '../history/steps'
import { speak } from '../i18n'
import { blankCommunity, blankEvent } from '../store/blank'
import { communityParts, eventParts } from './past'

const starts_at = new Date(2020, 10, 20, 19).toISOString()
const later = new Date(2020, 10, 20, 20).toISOString()
const ends_at = new Date(2020, 10, 20, 22).toISOString()
const now = blankEvent({ id: 'a', title: '勉強会', starts_at, ends_at, place: '渋谷' })

beforeEach(() => speak('ja'))

const past = (changes: object) =>
  stepsOf(now, [{ seq: 1, replaced_at: '2020-11-20T09:00:00Z', doc: { ...now, ...changes } }], eventParts())[0]?.replaced ?? []

test('name, time and place of an event are told as they stood', () => {
  const told = past({ title: '読書会', starts_at: later, place: '品川' }).map(({ label, text }) => [label, text])
  expect(told).toEqual([['名前', '読書会'], ['日時', '2020年11月20日(金) 20:00–22:00'], ['場所', '品川']])
})

test('the two ends of it are put back together', () => {
  expect(past({ ends_at: null }).map(({ text, value }) => [text, value])).toEqual([
    ['2020年11月20日(金) 19:00', { starts_at, ends_at: null }],
  ])
})

test('the same moment written otherwise is no change', () => {
  expect(past({ starts_at: starts_at.replace('.000Z', 'Z') })).toEqual([])
})

test('whose time it counted as is told, a place that was empty is not', () => {
  expect(past({ setting: 'work', place: '' }).map(({ text }) => text)).toEqual(['仕事の時間'])
})

test("a community's rhythm is told with its hour, and put back with it", () => {
  const salon = blankCommunity({ id: 'a', name: '経営サロン', rhythm: 'FREQ=WEEKLY;BYDAY=TH', first_at: later, time_zone: 'Asia/Tokyo' })
  const was = { rhythm: 'FREQ=MONTHLY;BYDAY=3TU', first_at: starts_at, time_zone: 'Asia/Tokyo' }
  const versions = [{ seq: 1, replaced_at: '2020-11-20T09:00:00Z', doc: { ...salon, ...was, name: 'サロン', place: '' } }]
  const told = stepsOf(salon, versions, communityParts())[0]?.replaced ?? []
  expect(told.map(({ label, text }) => [label, text])).toEqual([['名前', 'サロン'], ['開催の周期', '毎月第3火曜日 19:00']])
  expect(told[1]?.value).toEqual(was)
})
