import { displayName } from '../i18n/names'
import type { Contact, Tie } from '../store/documents'
import { db } from '../store/schema'

/** One of your people who is tied to another; without `tie`, they introduced them. */
export interface Bond {
  other: Contact
  how: string
  tie: Tie | null
}

export const HOWS = ['introduced', 'colleagues', 'community', 'friends'] as const
export type How = (typeof HOWS)[number]

/** In the order of names. Those who are gone are left out. */
export async function loadBonds({ id, introduced_by }: Contact): Promise<Bond[]> {
  const ties = [...(await db.ties.where('a').equals(id).toArray()), ...(await db.ties.where('b').equals(id).toArray())]
  const others = await db.contacts.bulkGet(ties.map(({ a, b }) => (a === id ? b : a)))
  const introducer = introduced_by ? await db.contacts.get(introduced_by) : undefined
  const tied = ties.flatMap((tie, place): Bond[] => {
    const other = others[place]
    return other ? [{ other, how: tie.how, tie }] : []
  })
  const first: Bond[] = introducer ? [{ other: introducer, how: 'introduced_by', tie: null }] : []
  return [...first, ...tied.sort((a, b) => displayName(a.other).localeCompare(displayName(b.other), 'ja'))]
}
