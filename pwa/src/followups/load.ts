import type { Contact, Doc, Encounter, Followup } from '../store/documents'
import { now } from '../store/now'
import { db } from '../store/schema'
import { horizonOf, type Due } from './agenda'

/**
 * The open follow-ups of the agenda with whom and what they are about; those of people since deleted are left out. To
 * keep in touch with thousands stands for months ahead: to read all of them would hold up a slow phone for seconds.
 */
export async function loadOpen(): Promise<Due[]> {
  const open = db.followups.where('[state+due_at]').between(['open', ''], ['open', horizonOf(now.value).toISOString()])
  return loadDues(await open.toArray())
}

/** With the documents, not only what a row says of them. */
type WholeDue = Due & { contact: Contact; encounter: Encounter | undefined }

export async function loadDues(followups: readonly Followup[]): Promise<WholeDue[]> {
  const contacts = byId(await db.contacts.bulkGet(followups.map((one) => one.contact_id)))
  const encounters = byId(await db.encounters.bulkGet(present(followups.map((one) => one.encounter_id))))
  const events = byId(await db.events.bulkGet(present([...encounters.values()].map((one) => one.event_id))))
  const standings = byId(await db.standings.bulkGet(followups.map((one) => one.contact_id)))
  return followups.flatMap((followup) => {
    const contact = contacts.get(followup.contact_id)
    const encounter = encounters.get(followup.encounter_id ?? '')
    const about = { encounter, event: events.get(encounter?.event_id ?? ''), stage: standings.get(followup.contact_id)?.stage }
    return contact ? [{ followup, contact, ...about }] : []
  })
}

function byId<D extends Doc>(docs: readonly (D | undefined)[]): Map<string, D> {
  return new Map(docs.flatMap((doc) => (doc ? [[doc.id, doc]] : [])))
}

function present(ids: readonly (string | null)[]): string[] {
  return ids.filter((id) => id !== null)
}
