import { expect, test } from 'vitest'
import { blankEvent } from '../store/blank'
import { endsBeforeStart, fieldsOf, formOf, newForm } from './form'

const day = new Date(2025, 10, 13)

test('an event in two taps begins at seven in the evening, on own time', () => {
  expect(fieldsOf(newForm(day))).toMatchObject({
    starts_at: new Date(2025, 10, 13, 19, 0).toISOString(),
    ends_at: null,
    setting: 'own_time',
  })
})

test('an end before the start lies after midnight', () => {
  const fields = fieldsOf({ ...newForm(day), ends: '00:30' })
  expect(fields?.ends_at).toBe(new Date(2025, 10, 14, 0, 30).toISOString())
})

test('without a date it is not an event yet', () => {
  expect(fieldsOf({ ...newForm(day), date: '' })).toBeNull()
})

test('what was saved is what is edited', () => {
  const fields = fieldsOf({ ...newForm(day), title: ' 勉強会 ', ends: '21:00', place: '渋谷' })
  const event = { ...blankEvent({ id: 'x', starts_at: '' }), ...fields }
  expect(formOf(event)).toEqual({ ...newForm(day), title: '勉強会', ends: '21:00', place: '渋谷' })
})

test('what lasts several days does so still when something else of it is edited', () => {
  const starts_at = new Date(2025, 10, 13, 13).toISOString()
  const ends_at = new Date(2025, 10, 15, 12).toISOString()
  const form = formOf(blankEvent({ id: 'x', starts_at, ends_at }))
  expect(fieldsOf({ ...form, title: '合宿' })).toMatchObject({ starts_at, ends_at })
  expect(endsBeforeStart(form)).toBe(false)
})

test.each([['18:00', true], ['00:30', false], ['21:00', false], ['', false]])('an end at %s lies before the start: %s', (ends, wrong) => {
  expect(endsBeforeStart({ ...newForm(day), ends })).toBe(wrong)
})
