import type { Contact, Handle } from '../store/documents'

export type LinkKind = 'call' | 'mail' | 'x' | 'line' | 'map'
export interface QuickLink {
  kind: LinkKind
  href: string
}

const PROFILES: Record<string, (handle: string) => string> = {
  x: (handle) => `https://x.com/${handle}`,
  line: (handle) => `https://line.me/R/ti/p/~${handle}`,
  linkedin: (handle) => `https://www.linkedin.com/in/${handle}`,
  instagram: (handle) => `https://www.instagram.com/${handle}`,
  note: (handle) => `https://note.com/${handle}`,
  github: (handle) => `https://github.com/${handle}`,
  eight: (handle) => `https://8card.net/${handle}`,
}

/** Ways to reach somebody, one of a kind, the most direct first. */
export function quickLinks(contact: Contact): QuickLink[] {
  const links: [LinkKind, string | undefined][] = [
    ['call', callable(contact)],
    ['mail', contact.emails[0] && `mailto:${encodeURIComponent(contact.emails[0])}`],
    ['x', handleOn(contact, 'x')],
    ['line', handleOn(contact, 'line')],
    ['map', contact.address ? mapUrl(contact.address) : undefined],
  ]
  return links.flatMap(([kind, href]) => (href ? [{ kind, href }] : []))
}

/** Undefined for a network that has no public profile pages that we know of. */
export function profileUrl({ network, handle }: Handle): string | undefined {
  return PROFILES[network]?.(encodeURIComponent(handle.replace(/^@/, '')))
}

export function telUrl(number: string): string {
  return `tel:${number.normalize('NFKC').replace(/[^\d+#*]/g, '')}`
}

export function mapUrl(address: string): string {
  return `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(address)}`
}

/** What a card prints may lack a scheme; anything that is not the web is no link. */
export function webUrl(printed: string): string | undefined {
  const address = /^[a-z][a-z\d+.-]*:/i.test(printed) ? printed : `https://${printed}`
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : undefined
}

function callable({ phones }: Contact): string | undefined {
  const phone = phones.find((one) => one.kind === 'mobile') ?? phones.find((one) => one.kind !== 'fax')
  return phone && telUrl(phone.number)
}

function handleOn({ handles }: Contact, network: string): string | undefined {
  const handle = handles.find((one) => one.network === network)
  return handle && profileUrl(handle)
}
