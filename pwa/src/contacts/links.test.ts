import { expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import { profileUrl, quickLinks, telUrl, webUrl } from './links'

test('a mobile phone is called before a desk, and a fax never', () => {
  const phones = ['fax', 'tel', 'mobile'].map((kind, index) => ({ kind, number: `03-000${index}` }))
  expect(quickLinks(blankContact({ id: 'x', phones }))).toEqual([{ kind: 'call', href: 'tel:030002' }])
  expect(quickLinks(blankContact({ id: 'x', phones: phones.slice(0, 1) }))).toEqual([])
})

test('a number is dialled without its punctuation, whatever its width', () => {
  expect(telUrl('＋81 (0)3-1234-5678')).toBe('tel:+810312345678')
})

test.each([
  ['www.example.co.jp', 'https://www.example.co.jp'],
  ['http://example.jp/a', 'http://example.jp/a'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['not a page', undefined],
])('%s leads to %s', (printed, href) => {
  expect(webUrl(printed)).toBe(href)
})

test('a handle cannot leave its own site', () => {
  expect(profileUrl({ network: 'x', handle: '@../../evil' })).toBe('https://x.com/..%2F..%2Fevil')
  expect(profileUrl({ network: 'mastodon', handle: 'a' })).toBeUndefined()
})
