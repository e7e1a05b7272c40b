import { proposedDates } from '../drafts/dates'
import type { DraftInput, Sender, Talk } from '../drafts/draft'
import { occasionOf, type Occasion, type Tone } from '../drafts/kind'
import { clock } from '../store/clock'
import type { Encounter, Settings, Template } from '../store/documents'
import { db } from '../store/schema'
import type { Due } from './agenda'
import { loadDues } from './load'

/** All that a draft for one follow-up is made of, except what its writer chooses. */
export interface Letter {
  due: Due
  input: Pick<DraftInput, 'occasion' | 'to' | 'me' | 'talk' | 'now'>
  tone: Tone
  templates: Template[]
  /** Days to propose for meeting. */
  dates: Date[]
}

/** Undefined when the follow-up or its person is gone. */
export async function loadLetter(followupId: string): Promise<Letter | undefined> {
  const followup = await db.followups.get(followupId)
  const [due] = followup ? await loadDues([followup]) : []
  if (!due) return undefined
  const [settings, templates, talk] = await Promise.all([
    db.settings.toCollection().first(), db.templates.toArray(), talkWith(due),
  ])
  const [now, occasion] = [clock.now(), occasionOf(due.followup.why)]
  const input = { occasion, to: due.contact, me: senderOf(settings), talk, now }
  return { due, input, tone: settings?.tone ?? 'standard', templates, dates: await datesFor(occasion, now) }
}

/** The talk it is about, else the latest one. */
async function talkWith({ encounter, contact }: Due): Promise<Talk | null> {
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
  if (occasion !== 'meet') return []
  const events = await db.events.where('starts_at').above(now.toISOString()).toArray()
  return proposedDates(now, events.filter((event) => event.going).map((event) => new Date(event.starts_at)))
}
