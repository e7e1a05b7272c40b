import { beforeEach, expect, test } from 'vitest'

import { stepsOf, type Step } from '../history/steps'
import { speak } from '../i18n'
import { blankContact } from '../store/blank'
import type { Contact } from '../store/documents'
import { personParts } from './past'

const now = blankContact({ id: 'a', name: '山田 太郎', company: '東西商事', emails: ['new@example.jp'] })

beforeEach(() => speak('ja'))

const version = (seq: number, changes: object) =>
  ({ seq, replaced_at: `2026-11-2${seq}T09:00:00Z`, doc: { ...now, ...changes } })

const past = (versions: Parameters<typeof stepsOf<Contact>>[1], contact: Contact = now): Step<Contact>[] =>
  stepsOf(contact, versions, personParts(new Map([['hanako', '鈴木 花子']])))

test('a step says what stood in the fields that changed, and until when', () => {
  const [step, ...none] = past([version(1, { company: '南北物産', title: '課長' })])
  expect(none).toEqual([])
  expect(step?.until).toBe('2026-11-21T09:00:00Z')
  expect(step?.replaced.map(({ value }) => value)).toEqual([{ company: '南北物産' }, { title: '課長' }])
})

test('each version is compared with the one that replaced it', () => {
  const steps = past([version(3, { title: '部長' }), version(2, { title: '課長' })])
  expect(steps.map(({ replaced }) => replaced[0]?.text)).toEqual(['部長', '課長'])
})

test('what was empty before is not told', () => {
  expect(past([version(1, { company: '', emails: [], relation: 'none' })])).toEqual([])
})

test('a list is told as a whole', () => {
  const [step] = past([version(1, { emails: ['old@example.jp', 'older@example.jp'] })])
  expect(step?.replaced[0]?.text).toBe('old@example.jp\nolder@example.jp')
})

test('a value that has come back is marked as what stands there now', () => {
  const steps = past([version(2, { name: '山田 次郎' }), version(1, {})])
  expect(steps[1]?.replaced).toMatchObject([{ value: { name: now.name }, current: true }])
})

test('a purged version has nothing to tell', () => {
  expect(past([{ seq: 1, replaced_at: '2026-11-21T09:00:00Z', doc: { id: 'a' } }])).toEqual([])
})

const REPLACED = [
  ['stage_override', 'network', '自分で決めた間柄', '腹を割れる', 'Stage you chose', 'Network'],
  ['override_reason', '幼なじみ', '間柄を決めた理由', '幼なじみ', 'Why you chose it', '幼なじみ'],
  ['casual_contact', true, '気軽に連絡できるか', 'はい', 'Easy to write to', 'Yes'],
  ['open_business', false, 'ビジネスの話を腹を割ってできるか', 'まだ', 'Open about business', 'Not yet'],
  ['do_not_contact', true, '連絡の予定', '作らない', 'Follow-ups', 'None'],
  ['introduced_by', 'hanako', '紹介してくれた人', '鈴木 花子', 'Introduced by', '鈴木 花子'],
  ['introduced_by', 'ken', '紹介してくれた人', '削除された人', 'Introduced by', 'Someone deleted'],
  ['since', '2019-04-01', 'いつから親しいか', '2019年4月1日(月)', 'Close since', 'Mon, Apr 1, 2019'],
] as const satisfies readonly [keyof Contact, unknown, ...string[]][]

test.each(REPLACED)('%s that was %s is told in words', async (field, value, ...said) => {
  const told: string[] = []
  for (const language of ['ja', 'en'] as const) {
    await speak(language)
    const [replaced, ...others] = past([version(1, { [field]: value })])[0]?.replaced ?? []
    expect([replaced?.value, replaced?.current, others]).toEqual([{ [field]: value }, false, []])
    told.push(replaced?.label ?? '', replaced?.text ?? '')
  }
  expect(told).toEqual(said)
})

test('a question that had no answer, and leave to write to somebody, are no loss', () => {
  const answered = { ...now, casual_contact: true, open_business: false, do_not_contact: true, stage_override: 'network' } as const
  expect(past([version(1, {})], answered)).toEqual([])
})

test('a no that became a yes is told', () => {
  const [step] = past([version(1, { casual_contact: false })], { ...now, casual_contact: true })
  expect(step?.replaced).toMatchObject([{ value: { casual_contact: false }, text: 'まだ' }])
})
