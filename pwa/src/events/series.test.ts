import { expect, test } from 'vitest'
import { blankCommunity } from '../store/blank'
import type { FoundEvent } from '../store/documents'
import { communityIn, communityOf, rhythmsIn } from './series'

const series = { rhythm: 'FREQ=WEEKLY;BYDAY=TH', left_out: ['2026-11-26'], first_at: '2026-09-03T10:00:00Z', minutes: 120, time_zone: 'Asia/Tokyo' }
const found = (said: Partial<FoundEvent> = {}): FoundEvent => ({
  title: '朝活サロン', starts_at: '2026-11-12T10:00:00Z', ends_at: null, timed: true, place: '渋谷', online: false,
  url: 'https://salon.example', series, ...said,
})

test('each rhythm of a file is offered once, by its next meeting; what happens once is none', () => {
  const another = { ...series, rhythm: 'FREQ=MONTHLY;BYDAY=1TU' }
  const events = [found(), found({ starts_at: '2026-11-19T10:00:00Z' }), found({ title: '読書会', series: another }), found({ series: null })]
  expect(rhythmsIn(events).map(({ title, starts_at }) => [title, starts_at])).toEqual([
    ['朝活サロン', '2026-11-12T10:00:00Z'], ['読書会', '2026-11-12T10:00:00Z'],
  ])
})

test('it becomes a community that keeps all that the file says, and nobody is signed up for it', () => {
  const [meeting] = rhythmsIn([found()])
  expect(meeting && communityOf(meeting, 'c')).toEqual(blankCommunity({
    id: 'c', name: '朝活サロン', place: '渋谷', url: 'https://salon.example', ...series, always: false,
  }))
})

test('one that is there already is known by its name or page', () => {
  const mine = [blankCommunity({ id: 'c', name: '朝活', url: 'https://salon.example' }), blankCommunity({ id: 'd', name: '読書会' })]
  expect(communityIn(mine, found())?.id).toBe('c')
  expect(communityIn(mine, found({ title: '読書会', url: '' }))?.id).toBe('d')
  expect(communityIn(mine, found({ title: '別の会', url: '' }))).toBeUndefined()
})
