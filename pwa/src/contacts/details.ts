import type { Contact } from '../store/documents'
import type { ReadableField } from './doubt'
import { mapUrl, telUrl, webUrl } from './links'
import { profileUrl } from './profile-address'

/** One line of what is known of a person; a phone or handle names its own kind in place of the field. */
export interface Detail {
  field: ReadableField
  kind?: string
  value: string
  href?: string | undefined
}

/** What is filled in, in the order in which it is wanted. The name stands above already. */
export function detailsOf(contact: Contact): Detail[] {
  const { phones, emails, handles, urls, address, postal_code } = contact
  return [
    ...texts(contact, ['company', 'department', 'title']),
    ...phones.map<Detail>(({ kind, number }) => ({ field: 'phones', kind, value: number, href: telUrl(number) })),
    ...emails.map<Detail>((value) => ({ field: 'emails', value, href: `mailto:${encodeURIComponent(value)}` })),
    ...handles.map<Detail>((one) => ({ field: 'handles', kind: one.network, value: one.handle, href: profileUrl(one) })),
    ...urls.map<Detail>((value) => ({ field: 'urls', value, href: webUrl(value) })),
    ...(address ? [{ field: 'address', value: [postal_code, address].filter(Boolean).join(' '), href: mapUrl(address) } as const] : []),
  ]
}

/** Fields in doubt come with the rest, but a name or postal code gets a row of its own to be confirmed in. */
export function shownDetails(contact: Contact, doubtful: ReadonlySet<ReadableField>): Detail[] {
  const rowless = (['name', 'name_kana', 'name_romaji', 'postal_code'] as const).filter((field) => doubtful.has(field))
  return [...texts(contact, rowless), ...detailsOf(contact)]
}

function texts(contact: Contact, fields: readonly ReadableField[]): Detail[] {
  return fields.flatMap((field) => {
    const value = contact[field]
    return typeof value === 'string' && value ? [{ field, value }] : []
  })
}
