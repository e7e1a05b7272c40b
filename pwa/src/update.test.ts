import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const reload = vi.fn()
const told = vi.fn()
const session = new Map<string, string>()
let page: EventTarget
let container: EventTarget
let reached: boolean
let waiting: { state: string; postMessage: typeof told } | null

/** The page's script has come, under a worker; it is of this release. To be awaited before the clock is moved on. */
async function comes(controller: object | null): Promise<typeof import('./update')> {
  vi.resetModules()
  page = new EventTarget()
  container = Object.assign(new EventTarget(), { controller, register })
  vi.stubGlobal('navigator', { serviceWorker: container })
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  return import('./update')
}

/** And the page starts. */
async function starts(): Promise<typeof import('./update')> {
  const update = await comes({})
  await update.watchForUpdates()
  return update
}

const register = vi.fn(() => Promise.resolve(registration()))
const registration = () =>
  Object.assign(new EventTarget(), { installing: null, waiting, update: () => (reached ? Promise.resolve() : Promise.reject(new TypeError())) })
const newWorker = () => ({ state: 'installed', postMessage: told })
const takesOver = () => {
  waiting = null
  container.dispatchEvent(new Event('controllerchange'))
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubEnv('DEV', false)
  vi.stubGlobal('__VERSION__', '0.1.0')
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('location', { pathname: '/', reload })
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ version: '0.2.0', worker: 'ok' })))
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => session.get(key) ?? null,
    setItem: (key: string, value: string) => void session.set(key, value),
    removeItem: (key: string) => void session.delete(key),
  })
  session.clear()
  waiting = newWorker()
  reached = true
})
afterEach(() => {
  vi.clearAllMocks()
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

async function tapsAndStartsAnew(): Promise<typeof import('./update')> {
  const { applyUpdate } = await starts()
  expect(await applyUpdate()).toBe(true)
  expect(told).toHaveBeenCalledWith('update')
  vi.runAllTimers()
  expect(reload).toHaveBeenCalledOnce()
  vi.clearAllMocks()
  return starts()
}

test('started anew before the newer worker took over, the page starts once more when it does', async () => {
  await tapsAndStartsAnew()
  expect(told).toHaveBeenCalledWith('update')
  expect(reload).not.toHaveBeenCalled()
  takesOver()
  expect(reload).toHaveBeenCalledOnce()
})

test('overtaken while it started, the page starts once more, and only once', async () => {
  const { applyUpdate } = await starts()
  await applyUpdate()
  vi.runAllTimers()
  waiting = null
  await starts()
  expect(reload).toHaveBeenCalledTimes(2)
  await starts()
  expect(reload).toHaveBeenCalledTimes(2)
})

test('whoever does something meanwhile is not interrupted, but asked again', async () => {
  const { updateReady } = await tapsAndStartsAnew()
  page.dispatchEvent(new Event('pointerdown'))
  takesOver()
  expect(reload).not.toHaveBeenCalled()
  expect(updateReady.value).toBe(true)
})

test('a page of the release before, whose newer worker is in charge already, starts anew after the tap', async () => {
  waiting = null
  const { applyUpdate } = await starts()
  expect(await applyUpdate()).toBe(true)
  vi.runAllTimers()
  expect(reload).toHaveBeenCalledOnce()
})

test('without a network there is none yet', async () => {
  waiting = null
  reached = false
  const { applyUpdate } = await starts()
  expect(await applyUpdate()).toBe(false)
  vi.runAllTimers()
  expect(reload).not.toHaveBeenCalled()
})

test('on a first visit the worker begins after what the screens wait for', async () => {
  let resolve = (): void => undefined
  const { watchForUpdates } = await comes(null)
  const started = watchForUpdates(new Promise<void>((done) => { resolve = done }))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(register).not.toHaveBeenCalled()
  resolve()
  await started
  expect(register).toHaveBeenCalledOnce()
})

test('on a first visit the worker does not wait long for a very large account', async () => {
  const { watchForUpdates } = await comes(null)
  const started = watchForUpdates(new Promise(() => undefined))
  await vi.advanceTimersByTimeAsync(3_000)
  await started
  expect(register).toHaveBeenCalledOnce()
})
