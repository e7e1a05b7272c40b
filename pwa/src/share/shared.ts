import { readAddress, type Address } from '../contacts/profile-address'

/** What another app handed over: somebody's page or post, what may be an event, or nothing we can use. */
export type Shared =
  | { kind: 'person'; address: Address }
  | { kind: 'event'; text: string }
  | { kind: 'nothing'; why: 'empty' | 'nobody' }

/** Of networks, where an address that is nobody's is no event either. */
const NETWORKS = /^https?:\/\/(?:[\w-]+\.)?(?:x|twitter|linkedin|instagram|note|github|line|8card)\.(?:com|me|net)(?:\/|$)/i
/** A share sheet hands over a few lines, or a small calendar file's text; more is cut off. */
const AT_MOST = 20_000

/** Apps put the address into `url` or, Android's for the most part, at the end of `text`. */
export function readShared(query: URLSearchParams): Shared {
  const given = ['url', 'text', 'title'].flatMap((name) => query.get(name)?.trim() || [])
  if (given.length === 0) return { kind: 'nothing', why: 'empty' }
  const addresses = given.flatMap((text) => text.match(/https?:\/\/[^\s<>"]+/gi) ?? [])
  for (const each of addresses) {
    const address = readAddress(each)
    if (address) return { kind: 'person', address }
  }
  if (addresses.length > 0 && addresses.every((each) => NETWORKS.test(each))) return { kind: 'nothing', why: 'nobody' }
  return { kind: 'event', text: textOf(given) }
}

/** The events' import reads it all: title and address too. */
export function importPath(text: string): string {
  return `/events/import?text=${encodeURIComponent(text)}`
}

function textOf(given: readonly string[]): string {
  return [...new Set([...given].reverse())].join('\n').slice(0, AT_MOST)
}
