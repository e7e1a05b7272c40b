import type { Handle } from '../store/documents'

/** Where a network's people have their pages, and what a handle of it may look like. */
interface Network {
  /** The handle stands in the first group of the path, a post's number or name in the second. */
  hosts: readonly string[]
  path: RegExp
  handle: RegExp
  page: (handle: string) => string
}

/** First parts of an address on X that are no person. */
const X_PLACES = /^(?:home|explore|search|intent|share|i|settings|messages|notifications|compose|hashtag|login|tos|privacy)$/i

const NETWORKS: Record<string, Network> = {
  x: {
    hosts: ['x.com', 'twitter.com', 'mobile.twitter.com', 'mobile.x.com'],
    path: /^\/@?(\w{1,15})(?:\/status(?:es)?\/(\d{1,20}))?(?:\/|$)/,
    handle: /^\w{1,15}$/,
    page: (handle) => `https://x.com/${handle}`,
  },
  linkedin: {
    hosts: ['linkedin.com', 'jp.linkedin.com'],
    path: /^\/in\/([^/]{3,100})\/?$/,
    handle: /^[\p{L}\p{N}_-]{3,100}$/u,
    page: (handle) => `https://www.linkedin.com/in/${encodeURIComponent(handle)}`,
  },
  instagram: {
    hosts: ['instagram.com'],
    path: /^\/([\w.]{1,30})\/?$/,
    handle: /^[\w.]{1,30}$/,
    page: (handle) => `https://www.instagram.com/${handle}`,
  },
  note: {
    hosts: ['note.com'],
    path: /^\/(\w{1,40})(?:\/n\/(\w+))?\/?$/,
    handle: /^\w{1,40}$/,
    page: (handle) => `https://note.com/${handle}`,
  },
  github: {
    hosts: ['github.com'],
    path: /^\/([a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38})\/?$/i,
    handle: /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i,
    page: (handle) => `https://github.com/${handle}`,
  },
  line: {
    hosts: ['line.me'],
    path: /^\/(?:R\/)?ti\/p\/~([\w.-]{1,40})$/,
    handle: /^@?[\w.-]{1,40}$/,
    page: (handle) => `https://line.me/R/ti/p/~${encodeURIComponent(handle)}`,
  },
  eight: {
    hosts: ['8card.net'],
    path: /^\/(?:virtual_cards\/)?([\w-]{1,60})$/,
    handle: /^[\w-]{1,60}$/,
    page: (handle) => `https://8card.net/${handle}`,
  },
}

/** A profile, or a post of whoever's profile it is. */
export interface Address extends Handle {
  /** The address of a post; null for the profile itself. */
  post: string | null
}

/** The page of this handle; undefined where the network is none that we know, or the handle none of its. */
export function profileUrl({ network, handle }: Handle): string | undefined {
  const bare = handle.trim().replace(/^@/, '')
  const known = NETWORKS[network]
  return known?.handle.test(bare) ? known.page(bare) : undefined
}

/** Whose page or post this address is; null when it is no person's. */
export function readAddress(text: string): Address | null {
  const url = webAddress(text)
  if (!url) return null
  const host = url.hostname.replace(/^www\./, '')
  for (const [network, { hosts, path }] of Object.entries(NETWORKS)) {
    const found = hosts.includes(host) ? path.exec(decoded(url.pathname)) : null
    if (found?.[1]) return addressOf(network, found[1], found[2] ? url.origin + url.pathname : null)
  }
  return null
}

/** What was typed or pasted: an address, or a handle on `network`, with its @ or without. */
export function readHandle(text: string, network: string): Handle | null {
  const address = readAddress(text)
  if (address) return { network: address.network, handle: address.handle }
  const bare = text.trim().replace(/^@/, '')
  return NETWORKS[network]?.handle.test(bare) ? { network, handle: bare } : null
}

/** Handles are the same whatever their case. */
export function isSameHandle(one: Handle, other: Handle): boolean {
  const bare = ({ handle }: Handle): string => handle.trim().replace(/^@/, '').toLowerCase()
  return one.network === other.network && bare(one) === bare(other)
}

function addressOf(network: string, handle: string, post: string | null): Address | null {
  if (network === 'x' && X_PLACES.test(handle)) return null
  return NETWORKS[network]?.handle.test(handle) ? { network, handle, post } : null
}

/** People paste addresses without their scheme. */
function webAddress(text: string): URL | null {
  const typed = text.trim()
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`
  const url = /\s/.test(typed) || !URL.canParse(address) ? null : new URL(address)
  return url && /^https?:$/.test(url.protocol) ? url : null
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
