import { describe, expect, test } from 'vitest'
import { isSameHandle, profileUrl, readAddress, readHandle } from './profile-address'

describe('an address is a person', () => {
  test.each([
    ['https://x.com/taro_y', 'x', 'taro_y', null],
    ['https://twitter.com/taro_y?s=20', 'x', 'taro_y', null],
    ['https://x.com/taro_y/status/1790000000000000000?t=abc', 'x', 'taro_y', 'https://x.com/taro_y/status/1790000000000000000'],
    ['x.com/@taro_y/', 'x', 'taro_y', null],
    ['https://www.linkedin.com/in/taro-yamada-123/', 'linkedin', 'taro-yamada-123', null],
    ['https://jp.linkedin.com/in/%E5%B1%B1%E7%94%B0%E5%A4%AA%E9%83%8E', 'linkedin', '山田太郎', null],
    ['https://www.instagram.com/taro.y/', 'instagram', 'taro.y', null],
    ['https://note.com/taro/n/n123abc', 'note', 'taro', 'https://note.com/taro/n/n123abc'],
    ['https://github.com/taro-y', 'github', 'taro-y', null],
    ['https://line.me/R/ti/p/~taro.y', 'line', 'taro.y', null],
  ])('%s', (text, network, handle, post) => {
    expect(readAddress(text)).toEqual({ network, handle, post })
  })
})

describe('an address is nobody', () => {
  test.each([
    'https://x.com/home', 'https://x.com/search?q=a', 'https://x.com/i/spaces/1', 'https://x.com/',
    'https://www.linkedin.com/company/acme', 'https://www.instagram.com/p/Cabc/', 'https://github.com/taro/repo',
    'https://evil.example/x.com/taro', 'https://x.com.evil.example/taro', 'javascript:alert(1)//x.com/taro',
    'https://x.com/%E0%A4%A', 'こんにちは', '', 'https://connpass.com/event/1/',
  ])('%s', (text) => {
    expect(readAddress(text)).toBeNull()
  })
})

test('a handle leads to its own network and nowhere else', () => {
  expect(profileUrl({ network: 'x', handle: '@taro_y' })).toBe('https://x.com/taro_y')
  for (const handle of ['../evil', 'a/b', 'a?b', '"><script>', 'たろう', ''])
    expect(profileUrl({ network: 'x', handle })).toBeUndefined()
  expect(profileUrl({ network: 'mastodon', handle: 'taro' })).toBeUndefined()
})

test('a handle may be typed bare, with its @, or pasted as an address', () => {
  expect(readHandle(' @taro_y ', 'x')).toEqual({ network: 'x', handle: 'taro_y' })
  expect(readHandle('https://note.com/taro', 'x')).toEqual({ network: 'note', handle: 'taro' })
  expect(readHandle('山田 太郎', 'x')).toBeNull()
})

test('handles are the same whatever their case, on one network', () => {
  expect(isSameHandle({ network: 'x', handle: '@Taro' }, { network: 'x', handle: 'taro' })).toBe(true)
  expect(isSameHandle({ network: 'x', handle: 'taro' }, { network: 'note', handle: 'taro' })).toBe(false)
})
