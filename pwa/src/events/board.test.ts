import { expect, test } from 'vitest'
import { blankContact, blankEncounter, blankFollowup, blankInteraction } from '../store/blank'
import { boardOf } from './board'

const at = '2025-11-12T10:00:00Z'
const contacts = ['a', 'b', 'c'].map((id) => blankContact({ id, name: id }))
const encounters = [
  blankEncounter({ id: 'e2', at: '2025-11-12T11:00:00Z', contact_ids: ['a', 'c'] }),
  blankEncounter({ id: 'e1', at, contact_ids: ['a', 'b', 'gone'] }),
]
const followup = (contact_id: string, state: 'open' | 'done') =>
  blankFollowup({ id: contact_id, contact_id, encounter_id: 'e1', due_at: at, why: 'thanks', state })

test('everybody stands once, in the order of the evening, and the deleted not at all', () => {
  const board = boardOf({ encounters, contacts, talks: encounters, interactions: [], followups: [] })
  expect(board.map((met) => met.contact.id)).toEqual(['a', 'b', 'c'])
})

test('a message since the talk is thanks, an earlier one is not; an answer is a reply', () => {
  const interactions = [
    blankInteraction({ id: '1', contact_id: 'a', at: '2025-11-13T01:00:00Z' }),
    blankInteraction({ id: '2', contact_id: 'b', at: '2025-11-01T01:00:00Z' }),
    blankInteraction({ id: '3', contact_id: 'c', at: '2025-11-13T02:00:00Z', direction: 'in' }),
  ]
  const board = boardOf({ encounters, contacts, talks: encounters, interactions, followups: [] })
  expect(board.map((met) => [met.thanked, met.replied])).toEqual([[true, false], [false, false], [false, true]])
})

test('thanks that were ticked off count, those that are open are the next step', () => {
  const board = boardOf({ encounters, contacts, talks: encounters, interactions: [], followups: [followup('a', 'done'), followup('b', 'open')] })
  expect(board.map((met) => [met.thanked, met.followup?.id])).toEqual([[true, undefined], [false, 'b'], [false, undefined]])
})

test('whom one met twice that evening is not thanked by the second talk', () => {
  const second = { ...followup('a', 'open'), id: 'second', encounter_id: 'e2' }
  const board = boardOf({ encounters, contacts, talks: encounters, interactions: [], followups: [followup('a', 'done'), second] })
  expect(board.map((met) => [met.thanked, met.followup?.id])[0]).toEqual([false, 'second'])
})

test('met again is on a later day, at an event or not', () => {
  const again = blankEncounter({ id: 'e3', at: '2025-12-01T03:00:00Z', contact_ids: ['b'] })
  const board = boardOf({ encounters, contacts, talks: [...encounters, again], interactions: [], followups: [] })
  expect(board.map((met) => met.metAgain)).toEqual([false, true, false])
})

test('seen again is whom one met at other events before, whatever came after', () => {
  const at = (id: string, day: string, event_id: string | null) =>
    blankEncounter({ id, at: `${day}T10:00:00Z`, event_id, contact_ids: ['a'] })
  const here = { ...at('here', '2025-11-12', 'e'), contact_ids: ['a', 'b'] }
  const talks = [here, at('1', '2025-09-01', 'x'), at('2', '2025-09-01', 'x'), at('3', '2025-10-01', 'y'), at('4', '2025-10-02', null), at('5', '2025-12-01', 'z')]
  const board = boardOf({ encounters: [here], contacts, talks, interactions: [], followups: [] })
  expect(board.map((met) => met.seenBefore)).toEqual([2, 0])
})
