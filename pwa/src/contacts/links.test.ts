import { expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import { quickLinks, telUrl, webUrl } from './links'

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

test('each network that has a page of theirs is one tap away, and only where the handle can be one', () => {
  const handles = [{ network: 'github', handle: 'taro' }, { network: 'x', handle: '@taro' }, { network: 'note', handle: '../x' }]
  expect(quickLinks(blankContact({ id: 'x', handles })).map((link) => link.href)).toEqual([
    'https://x.com/taro', 'https://github.com/taro',
  ])
})
