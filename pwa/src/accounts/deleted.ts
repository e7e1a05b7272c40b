import { deletePerson } from '../contacts/deletion'
import { restorePerson } from '../contacts/restore'
import { api, Unreachable } from '../store/api'
import type { Collections } from '../store/documents'
import { db } from '../store/schema'
import type { components } from '../store/wire'
import { remove, saveAll, type Change } from '../store/write'

const KINDS = ['contacts', 'events', 'communities'] as const
export type Kind = (typeof KINDS)[number]
type Known = components['schemas']['Deleted']

/** What can be had back; `times` are unknown while the server has not heard of the deletion. */
export type Gone = { [K in Kind]: { collection: K; doc: Collections[K]; times: Times | null } }[Kind]
export type Times = { deleted: Date; until: Date }

/** Not `complete`: the server was not reached, and only what this phone itself knows is there. */
export type Found = { gone: Gone[]; complete: boolean }

/** Of each kind what this phone has not sent yet, then the latest first. */
export async function findDeleted(): Promise<Found> {
  const here = (await Promise.all(KINDS.map(deletedHere))).flat()
  try {
    const known = await api.get<Known>('/deleted')
    const there = KINDS.flatMap((kind) => deletedThere(kind, known))
    return { gone: [...here.filter((each) => !there.some((other) => other.doc.id === each.doc.id)), ...there], complete: true }
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    return { gone: here, complete: false }
  }
}

/** Without what is back by now. */
export async function stillGone(gone: readonly Gone[]): Promise<Gone[]> {
  const living = await Promise.all(gone.map(({ collection, doc }) => db.of(collection).get(doc.id)))
  return gone.filter((_, index) => !living[index])
}

/**
 * With a person comes all that was only theirs, which needs the server: throws `Unreachable`, and nothing changed.
 * A community's meetings follow from the server.
 */
export async function restore(gone: Gone): Promise<void> {
  if (gone.collection === 'contacts') await restorePerson(gone.doc)
  else await saveAll([gone as Change])
}

export async function deleteAgain({ collection, doc }: Gone): Promise<void> {
  if (collection === 'contacts') await deletePerson(doc)
  else await remove(collection, doc.id)
}

function deletedThere(kind: Kind, known: Known): Gone[] {
  return known[kind].map(({ doc, deleted_at, purged_at }) => {
    const times = { deleted: new Date(deleted_at), until: new Date(purged_at) }
    return { collection: kind, doc, times } as Gone
  })
}

async function deletedHere(kind: Kind): Promise<Gone[]> {
  const rows = await db.outbox.where('[collection+id]').between([kind, ''], [kind, '\uffff']).toArray()
  return rows.filter((row) => row.deleted).reverse().map((row) => ({ collection: kind, doc: row.deleted, times: null }) as Gone)
}
