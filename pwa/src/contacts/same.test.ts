import { expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import type { Contact } from '../store/documents'
import { rowOf } from './roster-rows'
import { likeness, worthALook, type Likeness } from './same'

const taro = blankContact({
  id: 'taro', name: '山田 太郎', company: '丸の内商事株式会社', emails: ['taro@marunouchi.example', 'info@marunouchi.example'],
  phones: [{ kind: 'mobile', number: '090-1234-5678' }, { kind: 'tel', number: '03-1234-5678' }],
  handles: [{ network: 'x', handle: 'taro_y' }],
})
const person = (fields: Partial<Contact>): Contact => blankContact({ id: 'other', name: '佐々木 誠', company: '川崎鋼業', ...fields })

const CASES: [string, Partial<Contact>, Likeness | undefined][] = [
  ['a stranger', {}, undefined],
  ['the same mail, in another case', { emails: ['Taro@Marunouchi.example'] }, 'email'],
  ['the mail of an office', { emails: ['info@marunouchi.example'] }, undefined],
  ['the same mobile, from abroad', { phones: [{ kind: 'tel', number: '+81 90 (1234) 5678' }] }, 'phone'],
  ['the telephone of an office', { phones: [{ kind: 'tel', number: '03-1234-5678' }] }, undefined],
  ['the same account', { handles: [{ network: 'x', handle: '@Taro_Y' }] }, 'handle'],
  ['the same name of an account elsewhere', { handles: [{ network: 'github', handle: 'taro_y' }] }, undefined],
  ['the same name and firm, written otherwise', { name: '山田太郎', company: '㈱丸の内商事' }, 'name'],
  ['the same name without a firm: no card then', { name: '山田　太郎', company: '' }, 'name'],
  ['the same name at another firm', { name: '山田 太郎' }, undefined],
  ['a colleague', { company: '丸の内商事株式会社' }, undefined],
  ['nobody knows the names yet', { name: '', company: '丸の内商事株式会社' }, undefined],
]

test.each(CASES)('%s', (_, fields, by) => {
  const other = person(fields)
  expect(likeness(taro, other)).toBe(by)
  expect(likeness(other, taro)).toBe(by)
  if (by) for (const [one, two] of [[taro, other], [other, taro]] as const) expect(worthALook(one, [rowOf(two)])).toEqual([two.id])
})

test('a letter in another form is the same name', () => {
  expect(likeness(person({ name: '髙橋 斉' }), person({ name: '高橋 斎' }))).toBe('name')
})

test('of a long list a few are looked at, and never the person themselves', () => {
  const crowd = Array.from({ length: 2000 }, (_, index) => person({
    id: `${index}`, name: `人 ${index}`, emails: [`p${index}@x.example`], phones: [{ kind: 'mobile', number: `080-0000-${index + 1000}` }],
  }))
  const rows = [...crowd, taro].map((contact) => rowOf(contact))
  expect(worthALook(taro, rows)).toEqual([])
  expect(worthALook(blankContact({ id: 'new' }), rows)).toEqual([])
  expect(worthALook({ ...taro, id: 'again' }, rows)).toEqual(['taro'])
})
