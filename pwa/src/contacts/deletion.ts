import { t } from '../i18n'
import { politeName } from '../i18n/names'
import type { CollectionName, Contact, Encounter } from '../store/documents'
import { db } from '../store/schema'
import { removeAll, saveAll, type Change } from '../store/write'
import { toast } from '../ui/toast'

/** Takes a person away with all that is only theirs, and offers to bring them back. */
export async function deletePerson(contact: Contact): Promise<void> {
  const { gone, changed } = await belongings(contact.id)
  const shared = changed.map((encounter) => without(encounter, contact.id))
  await removeAll(gone.map(({ collection, doc }) => ({ collection, id: doc.id })))
  await saveAll(shared.map((doc): Change => ({ collection: 'encounters', doc })))
  const restore = () => saveAll([...[...gone].reverse(), ...changed.map((doc): Change => ({ collection: 'encounters', doc }))])
  const name = politeName(contact) || t().contacts.unnamed
  toast(t().contacts.deleted(name), { label: t().ui.undo, run: () => void restore() })
}

/** Whoever points comes before whoever is pointed to. A talk with others too stays, without this person. */
export async function belongings(id: string): Promise<{ gone: Change[]; changed: Encounter[] }> {
  const of = async (collection: CollectionName, field: string) =>
    (await db.of(collection).where(field).equals(id).toArray()).map((doc) => ({ collection, doc }) as Change)
  const encounters = await db.encounters.where('contact_ids').equals(id).toArray()
  const alone = encounters.filter((one) => one.contact_ids.length === 1)
  const contact = await db.contacts.get(id)
  const gone = [
    ...(await of('followups', 'contact_id')),
    ...(await of('interactions', 'contact_id')),
    ...alone.map((doc): Change => ({ collection: 'encounters', doc })),
    ...(await of('positions', 'contact_id')),
    ...(await of('cards', 'contact_id')),
    ...(await of('ties', 'a')),
    ...(await of('ties', 'b')),
    ...(contact ? [{ collection: 'contacts', doc: contact } as const] : []),
  ]
  return { gone, changed: encounters.filter((one) => one.contact_ids.length > 1) }
}

export function without(encounter: Encounter, id: string): Encounter {
  return { ...encounter, contact_ids: encounter.contact_ids.filter((other) => other !== id) }
}
