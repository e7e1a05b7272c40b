import { displayName } from '../i18n/names'
import type { Contact, Tie } from '../store/documents'
import { db } from '../store/schema'
import { seenFrom } from './bond-words'

/** One of your people who is tied to another; without `tie` it is on a contact who introduced whom. */
export interface Bond {
  other: Contact
  how: string
  tie: Tie | null
}

/** As they are said on one's page: an introduction has two ends. */
export const HOWS = ['introduced_by', 'introduced_them', 'colleagues', 'community', 'friends', 'mutual'] as const
export type How = (typeof HOWS)[number]

/** Who introduced them, whom they introduced, then the others, in the order of names. Those who are gone are left out. */
export async function loadBonds({ id, introduced_by }: Contact): Promise<Bond[]> {
  const ties = [...(await db.ties.where('a').equals(id).toArray()), ...(await db.ties.where('b').equals(id).toArray())]
  const others = await db.contacts.bulkGet(ties.map(({ a, b }) => (a === id ? b : a)))
  const introducer = introduced_by ? await db.contacts.get(introduced_by) : undefined
  const tied = ties.flatMap((tie, place): Bond[] => {
    const other = others[place]
    return other ? [{ other, how: seenFrom(id, tie), tie }] : []
  })
  const brought = await db.contacts.where('introduced_by').equals(id).toArray()
  const told: Bond[] = [
    ...(introducer ? [{ other: introducer, how: 'introduced_by', tie: null }] : []),
    ...brought.map((other) => ({ other, how: 'introduced_them', tie: null })),
  ]
  const untied = told.filter(({ other, how }) => !tied.some((bond) => bond.other.id === other.id && bond.how === how))
  return [...untied, ...tied].sort((a, b) => rank(a) - rank(b) || displayName(a.other).localeCompare(displayName(b.other), 'ja'))
}

/** What is kept of it, set on the page of `contact`: of an introduction, `a` introduced `b`. */
export function tieBetween(contact: Contact, other: Contact, how: How): Omit<Tie, 'id'> {
  const [a, b] = how === 'introduced_them' ? [contact, other] : [other, contact]
  return { a: a.id, b: b.id, how: FIRST.includes(how) ? 'introduced' : how }
}

const FIRST = ['introduced_by', 'introduced_them']
const rank = ({ how }: Bond): number => (FIRST.includes(how) ? FIRST.indexOf(how) : FIRST.length)
