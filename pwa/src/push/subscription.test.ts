import 'fake-indexeddb/auto'

import { beforeEach, expect, test, vi } from 'vitest'

import { api } from '../store/api'
import { db } from '../store/schema'
import { checkPush, pushState, turnOffPush } from './subscription'

const KEY = 'BAAA'

/** A browser's one subscription, and whether asking for the permission would show a dialog. */
class Browser {
  permission: NotificationPermission = 'granted'
  asked = 0
  made = 0
  subscription: ReturnType<Browser['make']> | null = null

  make(address: string) {
    return {
      options: { applicationServerKey: Uint8Array.from([4, 0, 0]).buffer },
      toJSON: () => ({ endpoint: address }),
      unsubscribe: async () => void (this.subscription = null),
    }
  }

  readonly pushManager = {
    getSubscription: async () => this.subscription,
    subscribe: async () => (this.subscription = this.make(`new ${(this.made += 1)}`)),
  }

  install() {
    const registration = { pushManager: this.pushManager }
    const serviceWorker = { getRegistration: async () => registration, ready: Promise.resolve(registration) }
    const kept = new Map<string, string>()
    vi.stubGlobal('navigator', { serviceWorker })
    vi.stubGlobal('window', { PushManager: null, Notification: null })
    vi.stubGlobal('Notification', {
      permission: this.permission,
      requestPermission: async () => {
        if (this.permission === 'default') this.asked += 1
        return this.permission
      },
    })
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    })
  }
}

let browser: Browser
let told: string[]
/** Addresses at which the push service says that nothing arrives any more. */
let dead: string[]

beforeEach(async () => {
  ;[browser, told, dead] = [new Browser(), [], []]
  browser.install()
  await db.meta.put({ key: 'owner', value: 'hana' })
  vi.spyOn(api, 'get').mockResolvedValue({ key: KEY })
  vi.spyOn(api, 'delete').mockResolvedValue({ subscribed: false })
  vi.spyOn(api, 'post').mockImplementation(async (_, offer) => {
    const { endpoint } = offer as { endpoint: string }
    told.push(endpoint)
    return { subscribed: !dead.includes(endpoint), renew: dead.includes(endpoint) } as never
  })
})

test('at each start the subscription is sent again, and nothing else happens', async () => {
  browser.subscription = browser.make('known')
  await checkPush()
  expect([told, browser.made, pushState.value]).toEqual([['known'], 0, 'on'])
})

test('one that the push service calls dead is replaced, and nobody is asked', async () => {
  browser.subscription = browser.make('known')
  dead = ['known']
  await checkPush()
  expect([told, browser.asked, pushState.value]).toEqual([['known', 'new 1'], 0, 'on'])
})

test('one that was lost is made anew, unless the person had turned it off', async () => {
  browser.subscription = browser.make('known')
  dead = ['known']
  await checkPush()
  browser.subscription = null
  await checkPush()
  expect([told.at(-1), pushState.value]).toEqual(['new 2', 'on'])
  await turnOffPush()
  await checkPush()
  expect([told.at(-1), browser.made, pushState.value]).toEqual(['new 2', 2, 'off'])
})

test('another person on this phone gets no reminders that they did not turn on', async () => {
  browser.subscription = browser.make('known')
  dead = ['known']
  await checkPush()
  browser.subscription = null
  await db.meta.put({ key: 'owner', value: 'ken' })
  await checkPush()
  expect([told.length, pushState.value]).toEqual([2, 'off'])
})

test('who was never asked is not asked at a start, and a refusal is left alone', async () => {
  browser.permission = 'default'
  browser.install()
  await checkPush()
  expect([told, browser.asked, pushState.value]).toEqual([[], 0, 'off'])
  browser.permission = 'denied'
  browser.install()
  await checkPush()
  expect([told, browser.asked, pushState.value]).toEqual([[], 0, 'denied'])
})
