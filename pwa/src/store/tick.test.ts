import 'fake-indexeddb/auto'

import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { claim } from './owner'
import './round' // which the app fetches later: no test waits for a file
import { db } from './schema'
import { startSync, syncSoon } from './sync'
import { SyncServer } from './testing/server'

const STEP = 500
let asked: number[] = []
let stop = (): void => undefined

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('removeEventListener', () => undefined)
  await Promise.all(db.tables.map((table) => table.clear()))
  const server = new SyncServer()
  asked = []
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    if (url.includes('/sync/tick')) asked.push(Date.now())
    return server.fetch(url, init)
  })
  await claim('naoki', true)
  stop = startSync()
})

afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Time goes on in small steps; between them the phone does all it has to do. */
async function passes(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += STEP) {
    vi.advanceTimersByTime(STEP)
    for (let turn = 0; turn < 60; turn++) await nextTurn()
  }
}

/** Of the event loop: timers stand still. */
function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** The seconds between one look at the server and the next. */
const gaps = (): number[] => asked.slice(1).map((at, n) => (at - (asked[n] ?? 0)) / 1000)

test('an open phone looks at the server within two seconds for a minute after something happened here', async () => {
  await passes(5_000)
  asked = []
  syncSoon()
  await passes(60_000)
  expect(asked.length).toBeGreaterThanOrEqual(29)
  expect(Math.max(...gaps())).toBeLessThanOrEqual(2)
})

test('and within fifteen seconds when nothing happens', async () => {
  await passes(65_000)
  asked = []
  await passes(120_000)
  expect(asked.length).toBeGreaterThanOrEqual(7)
  expect(Math.max(...gaps())).toBeLessThanOrEqual(15)
})

test('twice a second while a card is being read', async () => {
  await db.readings.put({ id: 'r', contact_id: 'c', state: 'waiting', cards: [], error: null } as never)
  syncSoon()
  await passes(10_000)
  expect(asked.length).toBeGreaterThanOrEqual(17)
})

test('not at all while it is out of sight', async () => {
  await passes(5_000)
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'hidden' }))
  asked = []
  await passes(60_000)
  expect(asked).toEqual([])
})
