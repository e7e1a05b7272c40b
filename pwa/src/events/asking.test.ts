import { expect, test } from 'vitest'
import { speak } from '../i18n'
import { blankEvent } from '../store/blank'
import { eventToAskAfter, question } from './asking'

const now = new Date('2026-11-12T13:00:00Z')
const event = (id: string, starts_at: string, going = true) => blankEvent({ id, starts_at, going })

test.each([
  ['is on', [event('x', '2026-11-12T11:00:00Z')], undefined],
  ['just ended', [event('x', '2026-11-12T10:00:00Z')], 'x'],
  ['ended yesterday', [event('x', '2026-11-11T10:00:00Z')], undefined],
  ['was not gone to', [event('x', '2026-11-12T10:00:00Z', false)], undefined],
  ['ended after another', [event('x', '2026-11-12T04:00:00Z'), event('y', '2026-11-12T09:00:00Z')], 'y'],
])('of an event that %s', (_, events, asked) => {
  expect(eventToAskAfter(events, now)?.id).toBe(asked)
})

test('on the morning after, the question is about yesterday', async () => {
  await speak('ja')
  const evening = { ...event('x', '2026-11-12T19:00:00'), ends_at: '2026-11-12T21:00:00' }
  const asked = ['2026-11-12T22:00', '2026-11-13T08:00'].map((at) => question(evening, new Date(at)))
  expect(asked).toEqual(['今日話した人は？', '昨日話した人は？'])
})
