export type Site = 'peatix' | 'connpass' | 'doorkeeper' | 'x'

/** Pages that search for events; what was typed is only ever a value of the query. */
const PAGES: Record<Site, (words: string) => [page: string, query: Record<string, string>]> = {
  peatix: (q) => ['https://peatix.com/search', { q, country: 'JP' }],
  connpass: (q) => ['https://connpass.com/search/', { q }],
  doorkeeper: (q) => ['https://www.doorkeeper.jp/events', { q }],
  x: (q) => ['https://x.com/search', { q: `${q} (オフ会 OR 勉強会 OR 交流会)`.trim(), f: 'live' }],
}

export const SITES = Object.keys(PAGES) as Site[]

export function searchUrl(site: Site, topic: string, place: string): string {
  const [page, query] = PAGES[site]([topic, place].map((word) => word.trim()).filter(Boolean).join(' '))
  return `${page}?${new URLSearchParams(query).toString()}`
}
