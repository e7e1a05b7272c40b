import { expect, test } from 'vitest'
import { SITES, searchUrl } from './find'

test.each(SITES)('what was typed stays a value of the query on %s', (site) => {
  const url = new URL(searchUrl(site, 'a&b=c#d <x>', ' 渋谷 '))
  expect(url.protocol).toBe('https:')
  expect(url.hash).toBe('')
  expect(url.searchParams.get('b')).toBeNull()
  expect(url.searchParams.get('q')).toContain('a&b=c#d <x> 渋谷')
})

test('with nothing typed the page is opened all the same', () => {
  expect(searchUrl('connpass', '', '')).toBe('https://connpass.com/search/?q=')
})
