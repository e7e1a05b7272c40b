import { startOfDay } from '../i18n/time'
import type { Contact, Encounter, Followup, Interaction } from '../store/documents'

/** Somebody met at an event, and what has become of it since. */
export interface Met {
  contact: Contact
  encounter: Encounter
  /** Wrote to them, or said so, since the talk. */
  thanked: boolean
  replied: boolean
  /** Met or talked on a later day, wherever it was. */
  metAgain: boolean
  /** At how many earlier events. */
  seenBefore: number
  /** The thanks that still stand open. */
  followup: Followup | undefined
}

interface Source {
  encounters: readonly Encounter[]
  contacts: readonly Contact[]
  /** Everything these people ever met for. */
  talks: readonly Encounter[]
  interactions: readonly Interaction[]
  followups: readonly Followup[]
}

/** In the order of the evening; a person met twice there stands once. */
export function boardOf({ encounters, contacts, talks, interactions, followups }: Source): Met[] {
  const here = new Set(encounters.map(({ id }) => id))
  const thanks = followups.filter((one) => one.why === 'thanks' && one.encounter_id && here.has(one.encounter_id))
  const contactOf = new Map(contacts.map((contact) => [contact.id, contact]))
  const seen = new Set<string>()
  return [...encounters]
    .sort((a, b) => a.at.localeCompare(b.at))
    .flatMap((encounter) => encounter.contact_ids.map((id) => ({ encounter, contact: contactOf.get(id) })))
    .flatMap(({ encounter, contact }) => {
      if (!contact || seen.has(contact.id)) return []
      seen.add(contact.id)
      return [{ contact, encounter, metAgain: isMetAgain(contact.id, encounter, talks), seenBefore: eventsBefore(contact.id, encounter, talks), ...sinceThen(contact.id, encounter, interactions, thanks) }]
    })
}

function isMetAgain(id: string, { at }: Encounter, talks: readonly Encounter[]): boolean {
  const day = startOfDay(new Date(at))
  return talks.some((talk) => talk.contact_ids.includes(id) && startOfDay(new Date(talk.at)) > day)
}

function eventsBefore(id: string, { at, event_id }: Encounter, talks: readonly Encounter[]): number {
  const earlier = talks.filter((talk) => talk.at < at && talk.event_id && talk.event_id !== event_id && talk.contact_ids.includes(id))
  return new Set(earlier.map((talk) => talk.event_id)).size
}

/** Who is met once more the same evening has yet to be thanked for it: that talk opens what it closed. */
function sinceThen(
  id: string, { at }: Encounter, interactions: readonly Interaction[], thanks: readonly Followup[],
): Pick<Met, 'thanked' | 'replied' | 'followup'> {
  const since = interactions.filter((one) => one.contact_id === id && one.at > at)
  const theirs = thanks.filter((one) => one.contact_id === id)
  const followup = theirs.find((one) => one.state === 'open')
  return {
    thanked: since.some((one) => one.direction !== 'in') || (!followup && theirs.some((one) => one.state === 'done')),
    replied: since.some((one) => one.direction !== 'out'),
    followup,
  }
}
