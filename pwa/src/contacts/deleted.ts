import { api, Unreachable } from '../store/api'
import type { Contact } from '../store/documents'
import { db } from '../store/schema'
import type { components } from '../store/wire'

/** Who can be had back; `until` is unknown while the server has not heard of the deletion. */
export type DeletedPerson = { contact: Contact; until: Date | null }

/** Not `complete`: the server was not reached, and only what this phone itself knows is there. */
export type DeletedPeople = { people: DeletedPerson[]; complete: boolean }

export async function deletedPeople(): Promise<DeletedPeople> {
  const here = await deletedHere()
  try {
    const known = (await api.get<components['schemas']['Deleted']>('/deleted')).contacts
      .map(({ doc, purged_at }) => ({ contact: doc, until: new Date(purged_at) }))
    return { people: [...here.filter((each) => !isAmong(known, each)), ...known], complete: true }
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    return { people: here, complete: false }
  }
}

const isAmong = (people: readonly DeletedPerson[], { contact }: DeletedPerson): boolean =>
  people.some((other) => other.contact.id === contact.id)

/** Deleted on this phone, and not yet sent. */
async function deletedHere(): Promise<DeletedPerson[]> {
  const rows = await db.outbox.where('[collection+id]').between(['contacts', ''], ['contacts', '\uffff']).toArray()
  return rows.filter((row) => row.deleted).reverse().map((row) => ({ contact: row.deleted as Contact, until: null }))
}
