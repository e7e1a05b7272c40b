import { expect, test } from 'vitest'

import { clock } from './clock'
import { newId, sha256, uuid5 } from './ids'

test('uuid5 is that of RFC 9562, appendix A.4', async () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
  expect(await uuid5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

test('a new id carries its time, version and variant', () => {
  clock.now = () => new Date('2022-02-22T19:22:22Z')
  expect(newId()).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(newId()).not.toBe(newId())
})

test('sha256 is written in hex', async () => {
  expect(await sha256(new ArrayBuffer(0))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})
