import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'
import { claim, purge } from './owner'
import { forgetOwn, own } from './own'
import { stubStorage } from './testing/storage'

beforeEach(async () => {
  stubStorage()
  await claim(crypto.randomUUID(), true)
})

test('what was set is there at the next start', () => {
  own('place', '').value = '神田'
  expect(own('place', '').value).toBe('神田')
})

test('it is blank for whoever comes next, on screens that are open and on those that are not', async () => {
  localStorage.setItem('own:of a screen not opened', '"新宿"')
  localStorage.setItem('language', 'en')
  const place = own('place', '')
  place.value = '神田'
  await purge()
  expect(place.value).toBe('')
  expect(localStorage.getItem('own:of a screen not opened')).toBeNull()
  expect(localStorage.getItem('own:place')).toBeNull()
  expect(localStorage.getItem('language')).toBe('en')
})

test('what is torn is blank', () => {
  localStorage.setItem('own:place', '{"half')
  expect(own('place', '').value).toBe('')
})

test('a browser that keeps nothing, or has no room, leaves it for as long as the page', () => {
  vi.stubGlobal('localStorage', { ...localStorage, length: 0, setItem: () => { throw new Error('QuotaExceededError') } })
  const place = own('place', '')
  place.value = '神田'
  expect(place.value).toBe('神田')
  vi.stubGlobal('localStorage', undefined)
  expect(own('place', '').value).toBe('')
  forgetOwn()
})
