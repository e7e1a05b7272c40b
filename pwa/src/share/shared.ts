import { mayBeEvent } from '../events/looks'
import { readAddress, type Address } from '../contacts/profile-address'

/** What another app handed over: somebody's page or post, what tells of an event, or nothing we can use. */
export type Shared =
  | { kind: 'person'; address: Address }
  | { kind: 'event'; text: string }
  | { kind: 'nothing'; why: 'empty' | 'nobody' }

/** Apps put the address into `url` or, Android's for the most part, at the end of `text`. */
export function readShared(query: URLSearchParams): Shared {
  const given = ['url', 'text', 'title'].flatMap((name) => query.get(name)?.trim() || [])
  if (given.length === 0) return { kind: 'nothing', why: 'empty' }
  const addresses = given.flatMap((text) => text.match(/https?:\/\/[^\s<>"]+/gi) ?? [])
  for (const each of addresses) {
    const address = readAddress(each)
    if (address) return { kind: 'person', address }
  }
  const text = [...new Set([...given].reverse())].join('\n')
  return mayBeEvent(text) ? { kind: 'event', text } : { kind: 'nothing', why: 'nobody' }
}
