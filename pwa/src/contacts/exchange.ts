import type { Contact, Interaction } from '../store/documents'

/** How one is lightly in touch, as it stands in an interaction: the network first, then what was done there. */
export const CHANNELS = ['x_reply', 'x_quote', 'x_dm', 'x_follow', 'line', 'mail', 'call', 'other'] as const
export type LoggedChannel = (typeof CHANNELS)[number]

/** Those by which this person is known to be reached come first; each stays possible. */
export function channelsFor(contact: Contact, channels: readonly LoggedChannel[]): LoggedChannel[] {
  const networks = contact.handles.map(({ network }) => network)
  const known = (channel: LoggedChannel): boolean => {
    if (channel === 'mail') return contact.emails.length > 0
    if (channel === 'call') return contact.phones.length > 0
    return networks.includes(channel.split('_')[0] ?? '')
  }
  return [...channels].sort((a, b) => Number(known(b)) - Number(known(a)))
}

/** To follow somebody is one way, whatever was chosen: it is they who follow back. */
export function directionOf(channel: LoggedChannel, chosen: Interaction['direction']): Interaction['direction'] {
  return channel === 'x_follow' && chosen === 'both' ? 'out' : chosen
}
