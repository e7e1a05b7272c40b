import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'

import { fetchAnew } from './fetched'
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
