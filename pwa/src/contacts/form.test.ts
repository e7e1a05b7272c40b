import { expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import { changesOf, formOf } from './form'

const contact = blankContact({ id: 'x', name: '髙橋 健一', company: '東西商事', emails: ['a@b.example'], confirmed: ['name'] })
const typed = (changes: object) => changesOf(contact, { ...formOf(contact), ...changes })

test('nothing typed changes nothing', () => {
  expect(typed({})).toEqual({})
  expect(typed({ company: ' 東西商事 ', emails: ['a@b.example', ''] })).toEqual({})
})

test("a typed field becomes the person's word", () => {
  expect(typed({ company: '西東商事' })).toEqual({ company: '西東商事', confirmed: ['name', 'company'] })
})

test('a cleared field is a word too', () => {
  expect(typed({ emails: [''] })).toEqual({ emails: [], confirmed: ['name', 'emails'] })
})

test('a handle loses its @, an empty phone is no phone', () => {
  const { handles, phones } = typed({
    handles: [{ network: 'x', handle: ' @ken ' }],
    phones: [{ kind: 'mobile', number: '' }],
  })
  expect(handles).toEqual([{ network: 'x', handle: 'ken' }])
  expect(phones).toBeUndefined()
})
