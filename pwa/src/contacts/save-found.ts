import { allOrNothing } from '../store/durably'
import { db } from '../store/schema'
import { put, removeAll, type Change } from '../store/write'
import { planPeople, type Capture, type Found } from './found'

/** Writes these cards as people, all or none; gives the way back. What is here already is left as it is. */
export async function savePeople(capture: Capture, wanted: readonly Found[]): Promise<() => Promise<void>> {
  const changes = await planPeople(capture, wanted)
  const { contact } = capture
  const made = await allOrNothing(() => write(changes, contact.id))
  return () => allOrNothing(async () => {
    await removeAll(made.map(({ collection, doc }) => ({ collection, id: doc.id })).reverse())
    const filled = changes.some(({ doc }) => doc.id === contact.id)
    if (filled && (await db.contacts.get(contact.id))) await put('contacts', contact)
  })
}

async function write(changes: readonly Change[], mine: string): Promise<Change[]> {
  const made: Change[] = []
  for (const change of changes) {
    const { collection, doc } = change
    const isNew = !(await db.of(collection).get(doc.id))
    if (isNew) made.push(change)
    if (isNew || doc.id === mine) await put(collection, doc as never)
  }
  return made
}
