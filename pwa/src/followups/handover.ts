import { signal } from '@preact/signals'
import type { Channel } from '../drafts/kind'
import { nowIso } from '../store/clock'

/** A draft that was handed to another app, where we cannot see whether it was sent. */
export interface Handover {
  contact_id: string
  followup_id: string | null
  channel: Channel
  /** What was written about; none in what an older release kept. */
  meet_id?: string | undefined
  at: string
}

const KEPT = 'handover'

/** Kept outside the page, since phones drop a page that lies behind the mail app. */
export const handover = signal<Handover | null>(read())

export function handOver(contactId: string, followupId: string | null, channel: Channel, meetId?: string): void {
  handover.value = { contact_id: contactId, followup_id: followupId, channel, meet_id: meetId, at: nowIso() }
  localStorage.setItem(KEPT, JSON.stringify(handover.value))
}

export function forgetHandover(): void {
  handover.value = null
  localStorage.removeItem(KEPT)
}

function read(): Handover | null {
  const kept = localStorage.getItem(KEPT)
  return kept ? (JSON.parse(kept) as Handover) : null
}
