import type { Doc, Followup } from '../store/documents'
import { db } from '../store/schema'
import type { Due } from './agenda'

/** The open follow-ups with whom and what they are about; those of people since deleted are left out. */
export async function loadOpen(): Promise<Due[]> {
  return loadDues(await db.followups.where('state').equals('open').toArray())
}

export async function loadDues(followups: readonly Followup[]): Promise<Due[]> {
  const contacts = byId(await db.contacts.bulkGet(followups.map((one) => one.contact_id)))
  const encounters = byId(await db.encounters.bulkGet(present(followups.map((one) => one.encounter_id))))
  const events = byId(await db.events.bulkGet(present([...encounters.values()].map((one) => one.event_id))))
  return followups.flatMap((followup) => {
    const contact = contacts.get(followup.contact_id)
    const encounter = encounters.get(followup.encounter_id ?? '')
    return contact ? [{ followup, contact, encounter, event: events.get(encounter?.event_id ?? '') }] : []
  })
}

function byId<D extends Doc>(docs: readonly (D | undefined)[]): Map<string, D> {
  return new Map(docs.flatMap((doc) => (doc ? [[doc.id, doc]] : [])))
}

function present(ids: readonly (string | null)[]): string[] {
  return ids.filter((id) => id !== null)
}
