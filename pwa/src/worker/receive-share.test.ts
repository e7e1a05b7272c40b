import { beforeEach, expect, test, vi } from 'vitest'
import { takeOver } from '../events/handed-over'
import { MemoryCaches } from '../store/testing/caches'
import { receive } from './receive-share'

const shared = (fields: Record<string, string | File>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return receive(new Request('https://enishi.example/share', { method: 'POST', body }))
}

beforeEach(() => vi.stubGlobal('caches', new MemoryCaches()))

test('a calendar file waits for the screen that reads it, once', async () => {
  const answer = await shared({ title: '招待', calendar: new File(['BEGIN:VCALENDAR'], 'invitation.ics') })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/events/import'])
  expect(await (await takeOver())?.text()).toBe('BEGIN:VCALENDAR')
  expect(await takeOver()).toBeNull()
})

test('what is no file goes on as an address, and what is empty is left out', async () => {
  const answer = await shared({ title: '', text: 'この人 & https://x.com/taro_y', calendar: new File([], '') })
  const location = new URL(answer.headers.get('Location') ?? '', 'https://enishi.example')
  expect([location.pathname, [...location.searchParams]]).toEqual(['/share', [['text', 'この人 & https://x.com/taro_y']]])
})
