import { expect, test } from 'vitest'
import { blankCommunity } from '../store/blank'
import { communityFields, communityFormOf, missing, newCommunityForm } from './community-form'

const thursday = new Date(2026, 10, 12, 10)

test('every week means that weekday at that hour', () => {
  const fields = communityFields({ ...newCommunityForm(thursday), kind: 'weekly', time: '20:30' }, thursday)
  expect(fields.rhythm).toBe('FREQ=WEEKLY;BYDAY=TH')
  expect(new Date(fields.first_at ?? '').getHours()).toBe(20)
})

test('every other week is counted from the day that was chosen', () => {
  const form = { ...newCommunityForm(thursday), kind: 'biweekly' as const, next: '2026-11-17' }
  const fields = communityFields(form, thursday)
  expect(fields.rhythm).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU')
  expect(fields.first_at).toBe(new Date(2026, 10, 17, 19).toISOString())
})

test('a rhythm from elsewhere is kept, and its beginning with it', () => {
  const first_at = new Date(2026, 9, 1, 18).toISOString()
  const community = blankCommunity({ id: 'x', name: 'サロン', rhythm: 'FREQ=WEEKLY;BYDAY=MO,TH', first_at })
  const fields = communityFields(communityFormOf(community, thursday), thursday)
  expect([fields.rhythm, fields.first_at]).toEqual(['FREQ=WEEKLY;BYDAY=MO,TH', first_at])
})

test('without a rhythm nothing is counted', () => {
  expect(communityFields(newCommunityForm(thursday), thursday)).toMatchObject({ rhythm: '', first_at: null })
})

test.each([
  [{ kind: 'none', time: '' }, undefined],
  [{ kind: 'weekly' }, undefined],
  [{ kind: 'weekly', time: '' }, 'hour'],
  [{ kind: 'weekly', next: '' }, undefined],
  [{ kind: 'biweekly', next: '' }, 'day'],
] as const)('of %j is missing: %s', (typed, lacks) => expect(missing({ ...newCommunityForm(thursday), ...typed })).toBe(lacks))
