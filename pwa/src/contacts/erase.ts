import { api, Problem } from '../store/api'
import type { Contact } from '../store/documents'
import { syncNow } from '../store/sync'
import { forgetPerson } from './forget'

/**
 * Takes a person away for good, history and photos too: on the server first, then here. Throws `Unreachable`,
 * and nothing has changed.
 */
export async function erasePerson({ id }: Pick<Contact, 'id'>): Promise<void> {
  // What this phone has to say of them goes up before, so that it cannot bring them back later.
  await syncNow()
  await api.post(`/contacts/${id}/erase`).catch((error: unknown) => {
    // Never sent: then this phone is all there is.
    if (!(error instanceof Problem) || error.status !== 404) throw error
  })
  await forgetPerson(id)
}
