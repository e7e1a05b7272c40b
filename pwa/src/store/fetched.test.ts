import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'

import { changing, fetchAnew } from './fetched'
import { db } from './schema'

const PATH = '/insight/figures'
let document_ = { as_of: '2026-11-12T11:00:00Z', network: 1 }
let etag = '"1"'
let reachable = true
const sent: number[] = []

async function serve(_: string | URL | Request, init?: RequestInit): Promise<Response> {
  if (!reachable) throw new TypeError('fetch failed')
  const same = new Headers(init?.headers).get('If-None-Match') === etag
  sent.push(same ? 304 : 200)
  return same ? new Response(null, { status: 304 }) : Response.json(document_, { headers: { ETag: etag } })
}

beforeEach(async () => {
  await db.fetched.clear()
  sent.length = 0
  reachable = true
  vi.stubGlobal('fetch', serve)
})

const kept = async () => (await db.fetched.get(PATH))?.doc

test('what was fetched is kept, and asked for again only by its ETag', async () => {
  await fetchAnew(PATH)
  await fetchAnew(PATH)
  expect(sent).toEqual([200, 304])
  expect(await kept()).toEqual(document_)
})

test('what changed replaces it', async () => {
  await fetchAnew(PATH)
  document_ = { as_of: '2026-11-13T11:00:00Z', network: 2 }
  etag = '"2"'
  await fetchAnew(PATH)
  expect(await kept()).toEqual(document_)
})

test('without a network the last known one stays', async () => {
  await fetchAnew(PATH)
  reachable = false
  await fetchAnew(PATH)
  expect(await kept()).toEqual(document_)
})

test('a server that has no such document takes nothing away', async () => {
  await fetchAnew(PATH)
  vi.stubGlobal('fetch', async () => Response.json({ code: 'not_found' }, { status: 404 }))
  await fetchAnew(PATH)
  expect(await kept()).toEqual(document_)
})

test('what does not say as of when it is, is as of when it came', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ sessions: [] }))
  vi.setSystemTime('2026-11-12T12:34:56Z')
  await fetchAnew(PATH)
  vi.useRealTimers()
  expect(await kept()).toEqual({ sessions: [], as_of: '2026-11-12T12:34:56.000Z' })
})

test('whoever asks is told whether the server answered', async () => {
  expect(await fetchAnew(PATH)).toBe(true)
  expect(await fetchAnew(PATH)).toBe(true)
  reachable = false
  expect(await fetchAnew(PATH)).toBe(false)
})

test('an act changes what is kept, and one that failed does not ask for it', async () => {
  await changing(PATH, Promise.resolve())
  expect(await kept()).toEqual(document_)
  await expect(changing(PATH, Promise.reject(new Error('refused')))).rejects.toThrow('refused')
  expect(sent).toEqual([200])
})
