import type { CollectionName } from '../store/documents'
import { allOrNothing } from '../store/durably'
import { forgetHistories } from '../store/histories'
import { keyOf } from '../store/outbox'
import { photoTables } from '../store/photo-rows'
import { db } from '../store/schema'
import { belongings, without } from './deletion'

/** Takes a person who is erased on the server off this phone; without the outbox, as the server knows. */
export function forgetPerson(id: string): Promise<void> {
  return allOrNothing(async () => {
    const { gone, changed } = await belongings(id)
    const cards = await db.cards.where('contact_id').equals(id).toArray()
    for (const { collection, doc } of gone) await forget(collection, doc.id)
    for (const card of cards) await forget('readings', card.id)
    await forget('standings', id)
    await db.encounters.bulkPut(changed.map((encounter) => without(encounter, id)))
    for (const sha of cards.flatMap((card) => card.photos)) await forgetPhoto(sha)
  })
}

async function forget(collection: CollectionName, id: string): Promise<void> {
  await db.of(collection).delete(id)
  await forgetHistories(collection, [id])
  for (const table of [db.outbox, db.refused, db.notices, db.gone]) {
    await table.where('[collection+id]').equals(keyOf(collection, id)).delete()
  }
}

/** One photo may show the cards of several people. */
async function forgetPhoto(sha: string): Promise<void> {
  if ((await db.cards.where('photos').equals(sha).count()) > 0) return
  for (const table of photoTables) await table.delete(sha)
}
