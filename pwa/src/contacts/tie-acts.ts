import { t } from '../i18n'
import { displayName } from '../i18n/names'
import { tieWords } from '../i18n/ties'
import { dateValue } from '../i18n/time'
import { clock, nowIso } from '../store/clock'
import type { Contact, Position, ReadCard, Stage, Tie } from '../store/documents'
import { blankInteraction } from '../store/blank'
import { newId } from '../store/ids'
import { patch, remove, save } from '../store/write'
import { toast } from '../ui/toast'
import { settle } from './confirm'
import { tieBetween, type How } from './bonds'
import { atNewJob } from './job'

export type Answers = Pick<Contact, 'casual_contact' | 'open_business'>

const today = (): string => dateValue(clock.now())

/** An answer to one of the two questions; they are not put again once both are answered. */
export async function answer(contact: Contact, given: Partial<Answers>): Promise<void> {
  const { casual_contact, open_business } = { ...contact, ...given }
  const both = casual_contact !== null && open_business !== null
  await patch('contacts', contact.id, { ...given, ...(both ? { asked_on: today() } : {}) })
}

/** Not now: they stay in the review of the tie. */
export function putQuestionsAway(contact: Contact): Promise<void> {
  return settle(contact, { asked_on: today() }, tieWords().questions.changeable)
}

/** The person knows better than what is on record. */
export function overrule(contact: Contact, stage: Stage, reason: string): Promise<void> {
  return settle(contact, { stage_override: stage, override_reason: reason.trim() }, tieWords().saved)
}

export function takeBackOverrule(contact: Contact): Promise<void> {
  return settle(contact, { stage_override: null, override_reason: '' }, tieWords().saved)
}

/** Close already, as of today. */
export const closeAlready = (): Pick<Contact, 'relation' | 'since'> => ({ relation: 'old_friend', since: today() })

export function setBaseline(contact: Contact): Promise<void> {
  return settle(contact, closeAlready(), tieWords().saved)
}

export function clearRelation(contact: Contact): Promise<void> {
  return settle(contact, { relation: 'none', since: null }, tieWords().saved)
}

export function setFromWork(contact: Contact): Promise<void> {
  return settle(contact, { relation: 'work', since: null }, tieWords().saved)
}

/** They were in touch lately, and nobody wrote it down. */
export async function noteSpoke({ id, relation }: Contact): Promise<void> {
  const setting = relation === 'work' ? 'work' : 'own_time'
  const doc = blankInteraction({ id: newId(), contact_id: id, at: nowIso(), channel: 'other', direction: 'both', setting })
  await save('interactions', doc)
  toast(t().contacts.logged, { label: t().ui.undo, run: () => void remove('interactions', doc.id) })
}

/** The new card's word becomes the contact's, and the person's own. */
export function takeJob(contact: Contact, position: Position, card: ReadCard | undefined): Promise<void> {
  return settle(contact, atNewJob(contact, position, card), tieWords().saved)
}

export async function tie(contact: Contact, other: Contact, how: How): Promise<void> {
  const doc: Tie = { id: newId(), ...tieBetween(contact, other, how) }
  await save('ties', doc)
  const name = displayName(other) || t().contacts.unnamed
  toast(tieWords().ties.set(name), { label: t().ui.undo, run: () => void remove('ties', doc.id) })
}

export async function untie(old: Tie): Promise<void> {
  await remove('ties', old.id)
  toast(tieWords().ties.removed, { label: t().ui.undo, run: () => void save('ties', old) })
}
