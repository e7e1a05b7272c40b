import { expect, test } from 'vitest'
import { blankContact, blankEncounter } from '../store/blank'
import { briefOf } from './brief'

const taro = blankContact({ id: 'a', name: '山田 太郎' })
const names = new Map([['t', '海外展開']])

test('the brief takes up the last talk, and the latest promise and lesson of any', () => {
  const talks = [
    blankEncounter({ id: '2', at: '2026-10-02T10:00:00Z', topic_ids: ['t', 'gone'], learned: '輸出の手順' }),
    blankEncounter({ id: '1', at: '2026-09-02T10:00:00Z', promise: '資料を送る', learned: '古い話' }),
  ]
  const brief = briefOf(taro, true, talks, names)
  expect([brief.last?.id, brief.topics, brief.promise, brief.learned]).toEqual(['2', ['海外展開'], '資料を送る', '輸出の手順'])
})

test('of somebody with whom one never talked there is nothing to say', () => {
  expect(briefOf(taro, false, [], names)).toMatchObject({ last: undefined, topics: [], promise: '', learned: '' })
})
