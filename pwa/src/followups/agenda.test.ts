import { expect, test } from 'vitest'
import { blankContact, blankFollowup } from '../store/blank'
import type { Contact, Followup } from '../store/documents'
import { agendaOf, countDue, type Due } from './agenda'

const now = new Date(2025, 10, 12, 15, 0)

function due(id: string, at: Date, changes: Partial<Followup> = {}, contact: Partial<Contact> = {}): Due {
  const followup = { ...blankFollowup({ id, contact_id: id, due_at: at.toISOString() }), ...changes }
  return { followup, contact: blankContact({ id, ...contact }), encounter: undefined, event: undefined, stage: undefined }
}

const ids = (dues: readonly Due[]) => dues.map(({ followup }) => followup.id)

test('today holds what waits longest first, up to midnight', () => {
  const dues = [
    due('tonight', new Date(2025, 10, 12, 23, 59)),
    due('overdue', new Date(2025, 10, 9, 8, 30)),
    due('morning', new Date(2025, 10, 12, 8, 30)),
    due('tomorrow', new Date(2025, 10, 13, 0, 0)),
  ]
  expect(ids(agendaOf(dues, now).today)).toEqual(['overdue', 'morning', 'tonight'])
})

test('the coming days are grouped, and end after two weeks', () => {
  const dues = [
    due('b', new Date(2025, 10, 14, 19, 0)),
    due('a', new Date(2025, 10, 14, 8, 30)),
    due('later', new Date(2025, 10, 20, 8, 30)),
    due('far', new Date(2025, 11, 24, 8, 30)),
  ]
  const { coming } = agendaOf(dues, now)
  expect(coming.map((day) => ids(day.dues))).toEqual([['a', 'b'], ['later']])
})

test('what is done or dropped, and people not to be contacted, do not appear', () => {
  const dues = [
    due('done', now, { state: 'done' }),
    due('dropped', now, { state: 'dropped' }),
    due('silent', now, {}, { do_not_contact: true }),
  ]
  expect(agendaOf(dues, now)).toEqual({ today: [], coming: [] })
})

test('when they are many the most valuable come first, and none is left out', () => {
  const reasons = ['keep', 'engage', 'thanks', 'meet', '誕生日', 'promise']
  const dues = reasons.map((why) => due(why, new Date(2025, 10, 12, 8, 30), { why }))
  expect(ids(agendaOf(dues, now).today)).toEqual(['promise', 'thanks', '誕生日', 'meet', 'engage', 'keep'])
})

test('of equals the closest comes first, and thanks that are late already come near the end', () => {
  const dues = ['meet', 'engage', 'keep'].map((why) => due(why, new Date(2025, 10, 12, 8, 30), { why }))
  const friend = { ...due('friend', now, { why: 'meet' }), stage: 'network' as const }
  const late = ['a', 'b'].map((id) => due(id, new Date(2025, 10, 11, 8, 30), { why: 'thanks' }))
  expect(ids(agendaOf([...dues, friend, ...late], now).today)).toEqual(['friend', 'meet', 'engage', 'a', 'b', 'keep'])
})

test('the icon counts what is due by now, and not what comes tonight', () => {
  const dues = [due('morning', new Date(2025, 10, 12, 8, 30)), due('tonight', new Date(2025, 10, 12, 19, 30))]
  expect(countDue(dues, now)).toBe(1)
})
