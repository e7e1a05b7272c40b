import { beforeEach, expect, test } from 'vitest'

import { stepsOf } from '../history/steps'
import { speak } from '../i18n'
import { blankEncounter } from '../store/blank'
import { talkParts } from './talk-past'

const by = new Date(2020, 10, 27, 12).toISOString()
const now = blankEncounter({ id: 'a', at: '2020-11-20T10:00:00Z', note: '三人で話した' })

beforeEach(() => speak('ja'))

const past = (changes: object) =>
  stepsOf(now, [{ seq: 1, replaced_at: '2020-11-20T12:00:00Z', doc: { ...now, ...changes } }], talkParts())[0]?.replaced ?? []

test('what was noted, learned and promised at a talk is told as it stood', () => {
  const told = past({ note: '独立の話', learned: '値付けのこつ', promise: '本を送る' }).map(({ label, text }) => [label, text])
  expect(told).toEqual([['メモ', '独立の話'], ['教わったこと', '値付けのこつ'], ['約束', '本を送る']])
})

test('a promise comes back with its day', () => {
  expect(past({ promise: '本を送る', promise_by: by }).map(({ text, value }) => [text, value])).toEqual([
    ['本を送る・2020年11月27日(金)', { promise: '本を送る', promise_by: by }],
  ])
})
