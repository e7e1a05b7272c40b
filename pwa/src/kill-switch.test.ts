import { beforeEach, expect, test, vi } from 'vitest'

import { removeWorker, toldToRemove } from './kill-switch'

const unregister = vi.fn(() => Promise.resolve(true))
const reload = vi.fn()
const deleted = vi.fn(() => Promise.resolve(true))

function open(pathname: string, controller: object | null): void {
  vi.stubGlobal('location', { pathname, reload })
  vi.stubGlobal('navigator', {
    serviceWorker: { controller, getRegistrations: () => Promise.resolve([{ unregister }]) },
  })
  vi.stubGlobal('caches', { keys: () => Promise.resolve(['shell', 'enishi-spare']), delete: deleted })
}

beforeEach(() => vi.clearAllMocks())

test.each([
  ['remove', () => Promise.resolve(Response.json({ version: '0.2.0', worker: 'remove' })), true],
  ['ok', () => Promise.resolve(Response.json({ version: '0.2.0', worker: 'ok' })), false],
  ['an older server', () => Promise.resolve(Response.json({ version: '0.1.0' })), false],
  ['no network', () => Promise.reject(new TypeError()), false],
  ['a page of a proxy', () => Promise.resolve(new Response('<html>')), false],
])('the server says %s', async (_, fetch, told) => {
  vi.stubGlobal('fetch', fetch)
  expect(await toldToRemove()).toBe(told)
})

test('the worker and its files go, and the page starts anew', async () => {
  open('/people', {})
  await removeWorker()
  expect(unregister).toHaveBeenCalledOnce()
  expect(deleted.mock.calls).toEqual([['shell']])
  expect(reload).toHaveBeenCalledOnce()
})

test('a page without a worker is not started again and again', async () => {
  open('/people', null)
  await removeWorker()
  expect(reload).not.toHaveBeenCalled()
})

test('a capture is not interrupted', async () => {
  open('/capture', {})
  await removeWorker()
  expect(unregister).not.toHaveBeenCalled()
})
