import { bareName } from './bare-name'
import type { Card, Community, Contact, Encounter, Event_, Followup, Interaction, Meet, Settings } from './documents'

/** New documents with every field in place: the server's defaults, said once on the phone. */

export function blankContact(contact: Partial<Contact> & { id: string }): Contact {
  return {
    name: '', name_kana: '', name_romaji: '', company: '', department: '', title: '',
    emails: [], phones: [], address: '', postal_code: '', urls: [], handles: [],
    introduced_by: null, looks: '', relation: 'none', since: null, note: '', confirmed: [],
    stage_override: null, casual_contact: null, open_business: null, do_not_contact: false,
    override_reason: '', asked_on: null,
    ...contact,
  }
}

/** Somebody the person has named, or told an account of: that is their word, and no reading may change it. */
export function personNamed(id: string, typed: string, handles: Contact['handles'] = []): Contact {
  const name = bareName(typed)
  return blankContact({ id, name, handles, confirmed: [...(name ? ['name'] : []), ...(handles.length > 0 ? ['handles'] : [])] })
}

export function blankCard(card: Partial<Card> & { id: string }): Card {
  return { contact_id: null, photos: [], ...card }
}

export function blankEncounter(encounter: Partial<Encounter> & { id: string; at: string }): Encounter {
  return {
    contact_ids: [], event_id: null, place: '', setting: 'own_time', topic_ids: [], note: '', learned: '',
    promise: '', promise_by: null, private_talk: false, hit_it_off: false,
    ...encounter,
  }
}

export function blankInteraction(
  interaction: Partial<Interaction> & { id: string; contact_id: string; at: string },
): Interaction {
  return { channel: 'mail', direction: 'out', setting: 'own_time', note: '', ...interaction }
}

export function blankEvent(event: Partial<Event_> & { id: string; starts_at: string }): Event_ {
  return {
    title: '', kind: '', setting: 'own_time', ends_at: null, place: '', online: false, url: '',
    community_id: null, going: true, agenda: { people: [], coming: [], checklist: [] },
    ...event,
  }
}

export function blankCommunity(community: Partial<Community> & { id: string }): Community {
  return {
    name: '', url: '', handle: '', rhythm: '', left_out: [], always: false, first_at: null, minutes: null, time_zone: '',
    place: '', online: false, setting: 'own_time',
    ...community,
  }
}

export function blankMeet(meet: Partial<Meet> & { id: string; begun_at: string }): Meet {
  return { bridge: null, others: [], asked: [], agreed: [], declined: [], purpose: '', dates: [], event_id: null, ...meet }
}

export function blankFollowup(
  followup: Partial<Followup> & { id: string; contact_id: string; due_at: string },
): Followup {
  return {
    encounter_id: null, why: '', step: 0, state: 'open', done_at: null, snoozed: 0, since: null, withdrawn: false,
    ...followup,
  }
}

const asAll = { thanks: null, engage: null, meet: null, hour: 'auto' } as const
const close = { ...asAll, meet: { on: false, after_days: 30 } }

/** `id` is the person's own. */
export function blankSettings(settings: Partial<Settings> & { id: string }): Settings {
  return {
    profile: {
      name: '', name_kana: '', company: '', department: '', title: '', email: '', phone: '', x_handle: '',
      signature: '', card_id: null,
    },
    hours: { morning: '08:30', evening: '19:30' },
    quiet: { start: '22:00', end: '08:00' },
    cap: 5,
    language: 'ja',
    time_zone: 'Asia/Tokyo',
    lock_screen: 'names',
    interests: [],
    ladder: {
      thanks: 'auto',
      engage: { on: true, after_days: 3 },
      meet: { on: true, after_days: 7 },
      keep: { acquainted: null, in_touch: 90, opened_up: 60, network: 45 },
      stages: { acquainted: asAll, in_touch: asAll, opened_up: close, network: close },
    },
    way: [],
    tone: 'standard',
    mail_digest: false,
    mail_after_hours: 3,
    ...settings,
  }
}
