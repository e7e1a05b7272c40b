import { proposedDates } from '../drafts/dates'
import type { DraftInput, Sender, Talk } from '../drafts/draft'
import { occasionOf, type Occasion, type Tone } from '../drafts/kind'
import { clock } from '../store/clock'
import { keptOf } from '../meets/kept'
import { companions, datesOf } from '../meets/meet'
import type { Contact, Encounter, Meet, Settings, Template } from '../store/documents'
import { db } from '../store/schema'
import { loadDues } from './load'

/** These propose days. */
export const MEETINGS: readonly Occasion[] = ['meet', 'first', 'bridge', 'gather']

/** All that a draft is made of, except what its writer chooses. */
export interface Letter {
  contact: Contact
  /** Null where nothing was due: it was thought of on the person's page. */
  followupId: string | null
  encounter: Encounter | undefined
  input: Pick<DraftInput, 'occasion' | 'to' | 'me' | 'talk' | 'others' | 'now'>
  tone: Tone
  templates: Template[]
  /** Days to propose for meeting. */
  dates: Date[]
  /** The group meeting that it is about. */
  meet: Meet | null
}

/** Undefined when the follow-up or its person is gone. */
export async function loadLetter(followupId: string): Promise<Letter | undefined> {
  const followup = await db.followups.get(followupId)
  const [due] = followup ? await loadDues([followup]) : []
  return due && letterFor(due.contact, occasionOf(due.followup.why), due.encounter, followupId)
}

/** To somebody of whom nothing is due. */
export async function loadLetterTo(contactId: string, occasion: Occasion): Promise<Letter | undefined> {
  const contact = await db.contacts.get(contactId)
  return contact && letterFor(contact, occasion)
}

/** To one of those whom a group meeting is for: all are asked about the same days, and each is named when all agreed. */
export async function loadLetterAbout(start: Meet, contactId: string, occasion: Occasion): Promise<Letter | undefined> {
  const meet = await keptOf(start)
  const letter = await loadLetterTo(contactId, occasion)
  if (!letter) return undefined
  const [event, others] = await Promise.all([db.events.get(meet.event_id ?? ''), db.contacts.bulkGet(companions(meet, contactId))])
  const named = occasion === 'gather' ? others.filter((one) => one !== undefined) : []
  const dates = MEETINGS.includes(occasion) ? datesOf(meet, event) : []
  return { ...letter, input: { ...letter.input, talk: null, others: named }, dates, meet }
}

async function letterFor(
  contact: Contact, occasion: Occasion, encounter?: Encounter, followupId: string | null = null,
): Promise<Letter> {
  const [settings, templates, talk] = await Promise.all([
    db.settings.toCollection().first(), db.templates.toArray(), talkWith(contact, encounter),
  ])
  const now = clock.now()
  const input = { occasion, to: contact, me: senderOf(settings), talk, others: [], now }
  const chosen = { tone: settings?.tone ?? 'standard', templates, dates: await datesFor(occasion, now) }
  return { contact, followupId, encounter, input, ...chosen, meet: null }
}

/** The talk it is about, else the latest one. */
async function talkWith(contact: Contact, encounter: Encounter | undefined): Promise<Talk | null> {
  const about = encounter ?? (await db.encounters.where('contact_ids').equals(contact.id).sortBy('at')).at(-1)
  return about ? talkOf(about) : null
}

/** Takes only what may be said: notes stay behind, and of a private talk its topics too. */
export async function talkOf({ at, event_id, topic_ids, promise, private_talk }: Encounter): Promise<Talk> {
  const [event, topics] = await Promise.all([db.events.get(event_id ?? ''), db.topics.bulkGet(topic_ids)])
  return {
    at: new Date(at),
    event: event?.title ?? '',
    topics: private_talk ? [] : topics.flatMap((topic) => topic?.name ?? []),
    promise,
  }
}

export function senderOf(settings: Settings | undefined): Sender {
  const nobody = { name: '', company: '', department: '', title: '', email: '', phone: '', signature: '' }
  return { ...nobody, ...settings?.profile }
}

async function datesFor(occasion: Occasion, now: Date): Promise<Date[]> {
  return MEETINGS.includes(occasion) ? freeDates(now) : []
}

/** Three on which nothing stands yet. */
export async function freeDates(now: Date): Promise<Date[]> {
  const events = await db.events.where('starts_at').above(now.toISOString()).toArray()
  return proposedDates(now, events.filter((event) => event.going).map((event) => new Date(event.starts_at)))
}
