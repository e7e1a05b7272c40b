import { expect, test } from 'vitest'

import { blankContact } from '../store/blank'
import { stepsOf } from './history'

const now = blankContact({ id: 'a', name: '山田 太郎', company: '東西商事', emails: ['new@example.jp'] })

const version = (seq: number, changes: object) =>
  ({ seq, replaced_at: `2026-11-2${seq}T09:00:00Z`, doc: { ...now, ...changes } })

test('a step says what stood in the fields that changed, and until when', () => {
  const [step, ...none] = stepsOf(now, [version(1, { company: '南北物産', title: '課長' })])
  expect(none).toEqual([])
  expect(step?.until).toBe('2026-11-21T09:00:00Z')
  expect(step?.replaced.map(({ field, value }) => [field, value])).toEqual([['company', '南北物産'], ['title', '課長']])
})

test('each version is compared with the one that replaced it', () => {
  const steps = stepsOf(now, [version(3, { title: '部長' }), version(2, { title: '課長' })])
  expect(steps.map(({ replaced }) => replaced[0]?.value)).toEqual(['部長', '課長'])
})

test('what was empty before is not told', () => {
  expect(stepsOf(now, [version(1, { company: '', emails: [], relation: 'none' })])).toEqual([])
})

test('a list is told as a whole', () => {
  const [step] = stepsOf(now, [version(1, { emails: ['old@example.jp'] })])
  expect(step?.replaced[0]?.value).toEqual(['old@example.jp'])
})

test('a value that has come back is marked as what stands there now', () => {
  const steps = stepsOf(now, [version(2, { name: '山田 次郎' }), version(1, {})])
  expect(steps[1]?.replaced).toMatchObject([{ field: 'name', current: true }])
})

test('a purged version has nothing to tell', () => {
  expect(stepsOf(now, [{ seq: 1, replaced_at: '2026-11-21T09:00:00Z', doc: { id: 'a' } }])).toEqual([])
})
