import { expect, test } from 'vitest'
import { importPath } from '../events/looks'
import { readShared } from './shared'

const shared = (query: Record<string, string>) => readShared(new URLSearchParams(query))
const POST = 'https://x.com/taro_y/status/1790000000000000000'

test.each([
  ['a post in the address', { url: `${POST}?s=46` }],
  ['a post at the end of a text, as Android hands it over', { text: `展示会の準備、大詰め。 ${POST}` }],
  ['a post in the title', { title: POST }],
])('%s is whoever wrote it', (_, query) => {
  expect(shared(query as Record<string, string>)).toEqual({
    kind: 'person', address: { network: 'x', handle: 'taro_y', post: POST },
  })
})

test('a profile is a person without a post', () => {
  expect(shared({ url: 'https://www.linkedin.com/in/taro-yamada/' })).toEqual({
    kind: 'person', address: { network: 'linkedin', handle: 'taro-yamada', post: null },
  })
})

test('what is nobody, and nothing at all, say so', () => {
  expect(shared({ url: 'https://x.com/search?q=enishi' })).toEqual({ kind: 'nothing', why: 'nobody' })
  expect(shared({ url: 'https://github.com/taro/repository' })).toEqual({ kind: 'nothing', why: 'nobody' })
  expect(shared({ text: 'おすすめの記事 https://example.com/1' })).toEqual({ kind: 'nothing', why: 'nobody' })
  expect(shared({ text: '  ' })).toEqual({ kind: 'nothing', why: 'empty' })
})

test.each([
  ['the address of its page', { title: '朝活サロン 定例会', url: 'https://connpass.com/event/1/?a=b&c=d' }],
  ['a message with a day in it', { text: '１２月３日（木）19:00から交流会です' }],
  ['an English day', { text: 'Drinks on Dec 3, 7pm' }],
  ['a calendar file', { text: 'BEGIN:VCALENDAR' }],
])('%s tells of an event', (_, query) => {
  expect(shared(query as Record<string, string>).kind).toBe('event')
})

test('what tells of an event goes on whole and encoded, title first', () => {
  const found = shared({ title: '朝活サロン 定例会', url: 'https://connpass.com/event/1/?a=b&c=d' })
  const text = '朝活サロン 定例会\nhttps://connpass.com/event/1/?a=b&c=d'
  expect(found).toEqual({ kind: 'event', text })
  expect(new URL(importPath(text), 'https://e.example').searchParams.get('text')).toBe(text)
})

test('what is endless is cut off, never within a character', () => {
  const text = new URL(importPath('😀'.repeat(50_000)), 'https://e.example').searchParams.get('text') ?? ''
  expect([text.length, text.endsWith('😀')]).toEqual([40_000, true])
})
