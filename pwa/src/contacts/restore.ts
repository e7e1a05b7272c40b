import { api } from '../store/api'
import { collectionNames, type CollectionName, type Contact } from '../store/documents'
import type { Change as Fed } from '../store/pull'
import { db } from '../store/schema'
import { saveAll, type Change } from '../store/write'

/** What belongs to one person and is deleted with them; who is pointed to stands first. */
const THEIRS = ['cards', 'positions', 'encounters', 'interactions', 'followups', 'ties'] as const satisfies CollectionName[]
const LIMIT = 1000

/**
 * Brings a person back, with all that was only theirs. Needs the server, unless the deletion has not left this phone:
 * throws `Unreachable`, and nothing changed.
 */
export async function restorePerson(contact: Contact): Promise<void> {
  const here = await deletedHere()
  const isHere = here.some(({ doc }) => doc.id === contact.id)
  const found = isHere ? here : (await Promise.all(THEIRS.map(deleted))).flat()
  const theirs = found.filter((each) => isOf(contact.id, each))
  await saveAll([{ collection: 'contacts', doc: contact } as Fed, ...theirs].map(alive))
}

/** Not sent yet; in the order in which they are pointed to. */
async function deletedHere(): Promise<Fed[]> {
  const rows = await db.outbox.filter((row) => row.deleted !== null).toArray()
  const order = (name: string): number => collectionNames.indexOf(name as CollectionName)
  return rows.sort((a, b) => order(a.collection) - order(b.collection))
    .map(({ collection, deleted: doc }) => ({ collection, doc }) as Fed)
}

/** Tombstones keep their fields for 30 days. */
async function deleted(collection: CollectionName): Promise<Fed[]> {
  const found: Fed[] = []
  for (let seq = 0; ; ) {
    const page = await api.get<{ documents: Fed[]; checkpoint: { seq: number } }>(
      `/sync/pull?seq=${seq}&limit=${LIMIT}&collection=${collection}`,
    )
    found.push(...page.documents.filter(({ doc }) => doc._deleted))
    if (page.documents.length < LIMIT) return found
    seq = page.checkpoint.seq
  }
}

function isOf(id: string, { doc }: Fed): boolean {
  const { contact_id, contact_ids, a, b } = doc as { contact_id?: string; contact_ids?: string[]; a?: string; b?: string }
  return [contact_id, a, b, ...(contact_ids ?? [])].includes(id)
}

function alive({ collection, doc }: Fed): Change {
  const living = { ...doc }
  delete living._deleted
  return { collection, doc: living } as Change
}
