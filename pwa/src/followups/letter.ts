import { clock } from '../store/clock'
import { db } from '../store/schema'
import type { Contact, Settings } from '../store/documents'
import type { Due } from './agenda'
import type { DraftInput, Sender } from './draft'
import { loadDues } from './load'

/** All that a draft for one follow-up is made of, except its language and one's own sentence. */
export interface Letter {
  due: Due
  input: Omit<DraftInput, 'language' | 'particular'>
}

/** Undefined when the follow-up or its person is gone. */
export async function loadLetter(followupId: string): Promise<Letter | undefined> {
  const followup = await db.followups.get(followupId)
  const [due] = followup ? await loadDues([followup]) : []
  if (!due) return undefined
  const topics = await db.topics.bulkGet(due.encounter?.topic_ids ?? [])
  const settings = await db.settings.toCollection().first()
  const now = clock.now()
  return { due, input: { to: due.contact, me: senderOf(settings), now, talk: talkOf(due, topics, now) } }
}

/** Takes only what may be said to the other; notes and private talk stay behind. */
function talkOf({ encounter, event }: Due, topics: readonly ({ name: string } | undefined)[], now: Date) {
  return {
    at: encounter ? new Date(encounter.at) : now,
    event: event?.title ?? '',
    topics: topics.flatMap((topic) => topic?.name ?? []),
    promise: encounter?.promise ?? '',
  }
}

function senderOf(settings: Settings | undefined): Sender {
  const nobody = { name: '', company: '', department: '', title: '', email: '', phone: '', signature: '' }
  return { ...nobody, ...settings?.profile }
}

export function mailOf(contact: Contact): string {
  return contact.emails[0] ?? ''
}
