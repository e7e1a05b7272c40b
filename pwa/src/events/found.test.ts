import { expect, test } from 'vitest'
import { blankEvent } from '../store/blank'
import type { FoundEvent } from '../store/documents'
import { alreadyIn, eventOf, formOfFound, isWhole } from './found'

const today = new Date(2026, 10, 12, 20)
const starts_at = new Date(2026, 11, 3, 19).toISOString()
const found = (said: Partial<FoundEvent> = {}): FoundEvent => ({
  title: '貿易の夜', starts_at, ends_at: null, timed: true, place: '丸の内', online: false, url: 'https://peatix.com/event/9', series: null, ...said,
})

test.each([
  ['all is said', {}, true],
  ['there is no name', { title: '' }, false],
  ['there is no day', { starts_at: null }, false],
  ['there is no hour', { timed: false }, false],
])('when %s, it is whole: %s %s', (_, said, whole) => {
  expect(isWhole(found(said))).toBe(whole)
})

test('what was found is the event, and knows of no more fields than events do', () => {
  const event = eventOf({ ...found(), starts_at }, 'x')
  expect(event).toEqual(blankEvent({ id: 'x', starts_at, title: '貿易の夜', place: '丸の内', url: 'https://peatix.com/event/9' }))
})

test('a day that is not known is left to the person', () => {
  expect(formOfFound(found({ starts_at: null }), today)).toMatchObject({ title: '貿易の夜', date: '', starts: '19:00' })
})

test('without an hour the day stands, with the usual hour to be changed', () => {
  const midnight = new Date(2026, 11, 3).toISOString()
  expect(formOfFound(found({ starts_at: midnight, timed: false }), today)).toMatchObject({ date: '2026-12-03', starts: '19:00', place: '丸の内' })
})

test('an hour that is told stands in the form', () => {
  const ends_at = new Date(2026, 11, 3, 21, 30).toISOString()
  expect(formOfFound(found({ ends_at }), today)).toMatchObject({ date: '2026-12-03', starts: '19:00', ends: '21:30' })
})

test.each([
  ['the same moment and name', { url: '' }, true],
  ['the same moment and page', { title: '別の名前' }, true],
  ['another evening of the same name', { starts_at: new Date(2026, 11, 10, 19).toISOString() }, false],
  ['another gathering at that hour', { title: '別の会', url: 'https://peatix.com/event/10' }, false],
  ['that day, without an hour', { starts_at: new Date(2026, 11, 3).toISOString(), timed: false }, true],
  ['the page alone', { starts_at: null, title: '' }, true],
])('it is known by %s', (_, said, known) => {
  const mine = eventOf({ ...found(), starts_at }, 'mine')
  expect(alreadyIn([mine], found(said as Partial<FoundEvent>))?.id).toBe(known ? 'mine' : undefined)
})
