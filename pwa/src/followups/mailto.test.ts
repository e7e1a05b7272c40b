import { expect, test } from 'vitest'
import { mailto } from './mailto'

test('keeps lines, spaces and Japanese as the mail app will show them', () => {
  const link = new URL(mailto('a+b@example.jp', { subject: '【お礼】 A & B', body: '一行目\n二行目' }))
  expect(decodeURIComponent(link.pathname)).toBe('a+b@example.jp')
  expect(link.search).not.toContain('+')
  expect(link.searchParams.get('subject')).toBe('【お礼】 A & B')
  expect(link.searchParams.get('body')).toBe('一行目\r\n二行目')
})
