import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { blankContact } from '../store/blank'
import { db } from '../store/schema'
import { loadBonds, tieBetween } from './bonds'

const person = (id: string, introduced_by: string | null = null) => blankContact({ id, name: id, introduced_by })
const bonds = async (id: string) => {
  const contact = await db.contacts.get(id)
  return contact ? (await loadBonds(contact)).map(({ other, how }) => `${how} ${other.id}`) : []
}

beforeEach(async () => {
  await Promise.all([db.contacts.clear(), db.ties.clear()])
})

test('an introduction is seen from both pages, by the contact or by a tie', async () => {
  await db.contacts.bulkPut([person('a'), person('b', 'a'), person('c')])
  await db.ties.put({ id: '1', a: 'b', b: 'c', how: 'introduced' })
  expect(await bonds('a')).toEqual(['introduced_them b'])
  expect(await bonds('b')).toEqual(['introduced_by a', 'introduced_them c'])
  expect(await bonds('c')).toEqual(['introduced_by b'])
})

test('what is told twice stands once, and introductions come before the rest', async () => {
  await db.contacts.bulkPut([person('a'), person('b', 'a'), person('c')])
  await db.ties.bulkPut([{ id: '1', a: 'a', b: 'b', how: 'introduced' }, { id: '2', a: 'a', b: 'c', how: 'colleagues' }])
  expect(await bonds('b')).toEqual(['introduced_by a'])
  expect(await bonds('a')).toEqual(['introduced_them b', 'colleagues c'])
})

test.each([
  ['introduced_by', 'introduced', ['introduced_by other']],
  ['introduced_them', 'introduced', ['introduced_them other']],
  ['mutual', 'mutual', ['mutual other']],
] as const)('set as %s it is kept as %s, and said so on that page', async (how, kept, said) => {
  const [me, other] = [person('me'), person('other')]
  await db.contacts.bulkPut([me, other])
  const tie = tieBetween(me, other, how)
  expect(tie.how).toBe(kept)
  await db.ties.put({ id: '1', ...tie })
  expect(await bonds('me')).toEqual(said)
})
