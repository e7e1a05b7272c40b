import { expect, test } from 'vitest'
import type { Template } from '../store/documents'
import { proposedDates } from './dates'
import { flawIn, templateId, wordingFor } from './template'
import { ourWording, type Key } from './wording'
import { xLength } from './x-length'

const key: Key = { occasion: 'thanks', channel: 'mail', language: 'ja', tone: 'standard' }
const own: Template = {
  id: '1', name: 'thanks', channel: 'mail', language: 'ja', tone: 'standard', subject: '件名', body: '{name} 様',
}

test("one's own template stands for ours, and for no other", () => {
  expect(wordingFor(key, [own])).toEqual({ subject: '件名', body: '{name} 様' })
  for (const other of [{ tone: 'polite' }, { channel: 'line' }, { language: 'en' }, { occasion: 'keep' }] as const) {
    expect(wordingFor({ ...key, ...other }, [own])).toEqual(ourWording({ ...key, ...other }))
  }
})

test('two phones that change the same wording change one document', async () => {
  const owner = '01939c1e-0000-7000-8000-000000000001'
  expect(await templateId(owner, key)).toBe(await templateId(owner, { ...key }))
  expect(await templateId(owner, key)).not.toBe(await templateId(owner, { ...key, tone: 'polite' }))
})

test.each([
  ['nothing wrong', '{name} 様、a < b > c', null],
  ['an unknown placeholder', '{nane} 様', { kind: 'unknown', names: ['nane'] }],
  ['markup', '<b>お礼</b>', { kind: 'markup' }],
  ['a script', '<script>', { kind: 'markup' }],
  ['nothing in it', ' \n', { kind: 'empty' }],
  ['too much', '長'.repeat(7_000), { kind: 'size' }],
])('a wording with %s', (_, body, flaw) => {
  expect(flawIn({ subject: '', body })).toEqual(flaw)
})

test.each([
  ['hello', 5], ['こんにちは', 10], ['“ok”', 4], ['👨‍👩‍👧‍👦', 2], ['🇯🇵', 2], ['ｱ', 2], ['é', 1], ['見て https://example.jp/とても長いアドレス', 28], ['', 0],
])('X counts %s as %i', (text, weight) => {
  expect(xLength(text)).toBe(weight)
})

test('three weekdays are proposed, apart from each other and from what stands already', () => {
  const days = proposedDates(new Date(2025, 10, 12, 9), [new Date(2025, 10, 17, 10)])
  expect(days).toEqual([new Date(2025, 10, 18, 12), new Date(2025, 10, 20, 19), new Date(2025, 10, 24, 12)])
})
