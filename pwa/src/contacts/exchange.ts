import type { Contact, Interaction } from '../store/documents'

/** How one is lightly in touch, as it stands in an interaction: the network first, then what was done there. */
export type LoggedChannel =
  | 'x_reply' | 'x_quote' | 'x_dm' | 'x_follow' | 'line' | 'mail' | 'call' | 'linkedin' | 'instagram' | 'note' | 'github' | 'other'

const ON_X = ['x_reply', 'x_quote', 'x_dm', 'x_follow'] as const
const ALWAYS = [...ON_X, 'line', 'mail', 'call', 'other'] as const
const WHERE_GIVEN = ['linkedin', 'instagram', 'note', 'github'] as const

/** Those by which this person is known to be reached come first; the usual ones stay possible. */
export function channelsFor(contact: Contact): LoggedChannel[] {
  const networks = contact.handles.map(({ network }) => network)
  const known = (channel: LoggedChannel): boolean => {
    if (channel === 'mail') return contact.emails.length > 0
    if (channel === 'call') return contact.phones.length > 0
    return networks.includes(channel.split('_')[0] ?? '')
  }
  const channels = [...ALWAYS, ...WHERE_GIVEN.filter(known)]
  return channels.sort((a, b) => Number(known(b)) - Number(known(a)))
}

/** What one does on a network. */
export function channelsOn(network: string): readonly LoggedChannel[] {
  if (network === 'x') return ON_X
  return [...WHERE_GIVEN, 'line' as const].filter((channel) => channel === network)
}

/** To follow somebody is one way, whatever was chosen: it is they who follow back. */
export function directionOf(channel: LoggedChannel, chosen: Interaction['direction']): Interaction['direction'] {
  return channel === 'x_follow' && chosen === 'both' ? 'out' : chosen
}
