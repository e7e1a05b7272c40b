import type { Contact } from '../store/documents'
import type { Draft } from './draft'
import { CHANNELS, type Channel } from './kind'

/** Where a draft goes, and whether its text goes with it: where it does not, it is copied, to be pasted there. */
export interface Way {
  href: string
  carries: boolean
}

/** What mail apps of phones take; Outlook on Windows takes far less. */
const URL_AT_MOST = 8_000
const OUTLOOK_AT_MOST = 2_000

/** By which of these channels this person can be reached, by what they gave. */
export function reachable(contact: Contact): Channel[] {
  const has: Record<Channel, boolean> = {
    mail: contact.emails.length > 0,
    line: handleOn(contact, 'line') !== '',
    x_dm: handleOn(contact, 'x') !== '',
    x_reply: handleOn(contact, 'x') !== '',
    x_post: handleOn(contact, 'x') !== '',
    sms: mobileOf(contact) !== '',
  }
  return CHANNELS.filter((channel) => has[channel])
}

/** Undefined when the person gave no address for it. `post` is the address of one of their posts on X. */
export function wayFor(channel: Channel, draft: Draft, contact: Contact, post = ''): Way | undefined {
  if (!reachable(contact).includes(channel)) return undefined
  const [mail = ''] = contact.emails
  const handle = encodeURIComponent(handleOn(contact, 'x'))
  const ways: Record<Channel, () => Way> = {
    mail: () => mailWay(mail, draft),
    line: () => bounded(`https://line.me/R/share?text=${encodeURIComponent(draft.body)}`, 'https://line.me/R/nv/chat'),
    // X opens a talk by a number that only X knows: the text is pasted.
    x_dm: () => ({ href: `https://x.com/${handle}`, carries: false }),
    x_reply: () => xWay(draft.body, { in_reply_to: postId(post) }),
    x_post: () => xWay(draft.body, { url: postId(post) && post.trim() }),
    sms: () => bounded(smsTo(mobileOf(contact), draft.body), `sms:${mobileOf(contact)}`),
  }
  return ways[channel]()
}

/** A reply begins with whom it is for, unless it hangs beneath their post. */
export function mention(contact: Contact, channel: Channel, post: string): string {
  const handle = handleOn(contact, 'x')
  return channel === 'x_reply' && handle && !postId(post) ? `@${handle} ` : ''
}

/** The number in the address of a post on X; empty for anything else. */
export function postId(address: string): string {
  return /^https:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/\w+\/status\/(\d{1,20})/.exec(address.trim())?.[1] ?? ''
}

/** RFC 6068: lines end with CRLF, and spaces are %20, never +. */
export function mailto(to: string, { subject, body }: Draft): string {
  const lines = encodeURIComponent(body.replaceAll('\n', '\r\n'))
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}${lines && `&body=${lines}`}`
}

function mailWay(to: string, draft: Draft): Way {
  const windows = typeof navigator !== 'undefined' && navigator.userAgent.includes('Windows')
  return bounded(mailto(to, draft), mailto(to, { ...draft, body: '' }), windows ? OUTLOOK_AT_MOST : URL_AT_MOST)
}

function xWay(text: string, extra: { in_reply_to?: string; url?: string }): Way {
  const more = Object.entries(extra).flatMap(([key, value]) => (value ? [`&${key}=${encodeURIComponent(value)}`] : []))
  return bounded(`https://x.com/intent/post?text=${encodeURIComponent(text)}${more.join('')}`, 'https://x.com/compose/post')
}

/** `?&body=` is understood by iPhones, which want `&`, and by all others, which want `?`. */
function smsTo(number: string, text: string): string {
  return `sms:${number}?&body=${encodeURIComponent(text)}`
}

function bounded(href: string, bare: string, most = URL_AT_MOST): Way {
  return href.length <= most ? { href, carries: true } : { href: bare, carries: false }
}

function mobileOf({ phones }: Contact): string {
  const numbers = phones.filter(({ kind }) => kind !== 'fax').map((phone) => ({ ...phone, number: digits(phone.number) }))
  const found = numbers.find(({ kind }) => kind === 'mobile') ?? numbers.find(({ number }) => /^(?:0|\+81)[789]0/.test(number))
  return found?.number ?? ''
}

const digits = (number: string): string => number.normalize('NFKC').replace(/[^\d+]/g, '')

function handleOn({ handles }: Contact, network: string): string {
  return handles.find((one) => one.network === network)?.handle.replace(/^@/, '') ?? ''
}
