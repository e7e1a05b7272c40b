import { expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import { mailto, mention, postId, reachable, wayFor } from './links'

const hana = blankContact({
  id: 'hana', emails: ['a+b@example.jp'], phones: [{ kind: 'tel', number: '03-1234-5678' }, { kind: 'mobile', number: '０９０－1234－5678' }],
  handles: [{ network: 'x', handle: '@hana' }, { network: 'line', handle: 'hana' }],
})
const draft = { subject: '【お礼】 A & B', body: '一行目\n二行目' }

test('keeps lines, spaces and Japanese as the mail app will show them', () => {
  const link = new URL(mailto('a+b@example.jp', draft))
  expect(decodeURIComponent(link.pathname)).toBe('a+b@example.jp')
  expect(link.search).not.toContain('+')
  expect(link.searchParams.get('subject')).toBe('【お礼】 A & B')
  expect(link.searchParams.get('body')).toBe('一行目\r\n二行目')
})

test.each([
  ['line', 'https://line.me/R/share?text=%E4%B8%80'],
  ['x_post', 'https://x.com/intent/post?text=%E4%B8%80'],
  ['sms', 'sms:09012345678?&body=%E4%B8%80'],
] as const)('%s takes the text along', (channel, beginning) => {
  const way = wayFor(channel, draft, hana)
  expect(way?.href.startsWith(beginning)).toBe(true)
  expect(way?.carries).toBe(true)
})

test('X has no address for a message: the text is copied and the profile opened', () => {
  expect(wayFor('x_dm', draft, hana)).toEqual({ href: 'https://x.com/hana', carries: false })
})

test('beneath one of their posts a reply needs no mention, and a quote carries the post', () => {
  const post = 'https://x.com/hana/status/1790000000000000001?s=20'
  expect(wayFor('x_reply', draft, hana, post)?.href).toContain('&in_reply_to=1790000000000000001')
  expect(wayFor('x_post', draft, hana, post)?.href).toContain(`&url=${encodeURIComponent(post)}`)
  expect([mention(hana, 'x_reply', post), mention(hana, 'x_reply', ''), mention(hana, 'x_dm', '')]).toEqual(['', '@hana ', ''])
})

test.each(['https://evil.example/x.com/hana/status/1', 'https://x.com/hana', 'javascript:alert(1)', ''])('%s is no post on X', (address) => {
  expect(postId(address)).toBe('')
})

test('a letter too long for a link leaves its body behind, to be pasted', () => {
  const long = wayFor('mail', { ...draft, body: '長'.repeat(2_000) }, hana)
  expect(long).toEqual({ href: mailto('a+b@example.jp', { ...draft, body: '' }), carries: false })
})

test('only what the person gave is a way to reach them', () => {
  expect(reachable(hana)).toEqual(['mail', 'line', 'x_dm', 'x_reply', 'x_post', 'sms'])
  const office = blankContact({ id: 'o', phones: [{ kind: 'tel', number: '03-1234-5678' }, { kind: 'fax', number: '090-1234-5678' }] })
  expect(reachable(office)).toEqual([])
  expect(wayFor('mail', draft, office)).toBeUndefined()
})
