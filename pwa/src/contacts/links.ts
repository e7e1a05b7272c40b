import type { Contact } from '../store/documents'
import { profileUrl } from './profile-address'

/** Networks whose page of a person opens with one tap. */
const PAGES = ['x', 'line', 'linkedin', 'instagram', 'note', 'github'] as const

export type LinkKind = 'call' | 'mail' | (typeof PAGES)[number] | 'map'
export interface QuickLink {
  kind: LinkKind
  href: string
}

/** Ways to reach somebody, one of a kind, the most direct first. */
export function quickLinks(contact: Contact): QuickLink[] {
  const links: [LinkKind, string | undefined][] = [
    ['call', callable(contact)],
    ['mail', contact.emails[0] && `mailto:${encodeURIComponent(contact.emails[0])}`],
    ...PAGES.map((network): [LinkKind, string | undefined] => [network, pageOn(contact, network)]),
    ['map', contact.address ? mapUrl(contact.address) : undefined],
  ]
  return links.flatMap(([kind, href]) => (href ? [{ kind, href }] : []))
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

function pageOn({ handles }: Contact, network: string): string | undefined {
  const handle = handles.find((one) => one.network === network)
  return handle && profileUrl(handle)
}
