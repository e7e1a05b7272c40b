import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { keptText, readFile, readText } from './import'

const answering = (answer: () => Response) => vi.stubGlobal('fetch', vi.fn(async () => answer()))

afterEach(() => vi.unstubAllGlobals())

test('without a server the text is kept, and goes once it was read', async () => {
  answering(() => { throw new TypeError('fetch failed') })
  expect(await readText('12月3日 19:00')).toBe('away')
  expect(await keptText()).toBe('12月3日 19:00')
  answering(() => Response.json({ events: [] }))
  expect(await readText(await keptText())).toEqual({ events: [] })
  expect(await keptText()).toBe('')
})

test('what the server cannot read is not kept to be asked again', async () => {
  answering(() => Response.json({ code: 'no_event', detail: '' }, { status: 422 }))
  expect(await readText('こんにちは')).toEqual({ problem: 'no_event' })
  expect(await keptText()).toBe('')
})

test('a file of five megabytes is not sent at all', async () => {
  answering(() => Response.json({ events: [] }))
  expect(await readFile(new File(['x'.repeat(5_000_000)], 'all.ics'))).toEqual({ problem: 'event_text_too_large' })
  expect(fetch).not.toHaveBeenCalled()
})
