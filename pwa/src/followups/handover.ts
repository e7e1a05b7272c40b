import type { Channel } from '../drafts/kind'
import { nowIso } from '../store/clock'
import { own } from '../store/own'

/** A draft that was handed to another app, where we cannot see whether it was sent. */
export interface Handover {
  contact_id: string
  followup_id: string | null
  channel: Channel
  /** What was written about; none in what an older release kept. */
  meet_id?: string | undefined
  at: string
}

export const handover = own<Handover | null>('handover', null)

export function handOver(contactId: string, followupId: string | null, channel: Channel, meetId?: string): void {
  handover.value = { contact_id: contactId, followup_id: followupId, channel, meet_id: meetId, at: nowIso() }
}

export function forgetHandover(): void {
  handover.value = null
}
