import { blankCard, blankContact, blankEncounter } from '../../../pwa/src/store/blank'
import { nowIso } from '../../../pwa/src/store/clock'
import type { CollectionName, Doc } from '../../../pwa/src/store/documents'
import { newId } from '../../../pwa/src/store/ids'
import { findPending, keyOf } from '../../../pwa/src/store/outbox'
import { keepPhoto } from '../../../pwa/src/store/photos'
import type { Problem } from '../../../pwa/src/store/api'
import { prepareAll } from '../../../pwa/src/store/prepare'
import { uploadAll } from '../../../pwa/src/store/upload'
import { db } from '../../../pwa/src/store/schema'
import { patch, put, remove, save, saveAll, type Change } from '../../../pwa/src/store/write'

/** What a person does on the phone; the store's own functions do it. */
export type Deed =
  | { do: 'create'; collection: 'contacts' | 'encounters' | 'topics'; fields: object }
  | { do: 'patch'; collection: CollectionName; id: string; fields: object }
  | { do: 'add' | 'take'; collection: CollectionName; id: string; field: string; value: unknown }
  | { do: 'remove'; collection: CollectionName; id: string }
  | { do: 'photo'; text: string }
  | { do: 'upload' }
  | { do: 'fill'; count: number }

type Where = { collection: CollectionName; id: string }
type Loose = Doc & Record<string, unknown>

/** `done`: was there such a document; `waiting`: was an earlier change of it unsent or refused, and on which master. */
export async function act(deed: Deed): Promise<unknown> {
  if (deed.do === 'create') return create(deed)
  if (deed.do === 'photo') return photo(deed.text)
  if (deed.do === 'upload') return upload()
  if (deed.do === 'fill') return fill(deed.count)
  const before = await db.table<Loose>(deed.collection).get(deed.id)
  if (!before) return { done: false }
  const pending = await findPending(deed.collection, deed.id)
  const refused = await db.refused.get(keyOf(deed.collection, deed.id))
  const waiting = (pending ?? refused) !== undefined
  if (deed.do === 'remove') await remove(deed.collection, deed.id)
  else await patch(deed.collection, deed.id, changeOf(deed, before))
  return { done: true, waiting, before, assumed: (pending ?? refused)?.assumed ?? null }
}

function changeOf(deed: Extract<Deed, Where>, before: Loose): object {
  if (deed.do === 'patch') return deed.fields
  if (deed.do === 'remove') return {}
  const list = before[deed.field] as unknown[]
  return { [deed.field]: deed.do === 'add' ? [...list, deed.value] : list.filter((each) => each !== deed.value) }
}

async function create({ collection, fields }: Extract<Deed, { do: 'create' }>): Promise<unknown> {
  const id = newId()
  if (collection === 'contacts') await save(collection, blankContact({ id, ...fields }))
  if (collection === 'encounters') await save(collection, blankEncounter({ id, at: nowIso(), ...fields }))
  if (collection === 'topics') await save(collection, { id, name: '', ...fields })
  return { id }
}

/** A card with a photo that no browser has to decode: the bytes go up as they are. */
async function photo(text: string): Promise<unknown> {
  const contact = blankContact({ id: newId(), name: text })
  const card = blankCard({ id: newId(), contact_id: contact.id })
  const shot = { bytes: new TextEncoder().encode(text).buffer, type: 'image/jpeg' }
  const sha = await keepPhoto(shot, async (sha) => {
    await put('contacts', contact)
    await put('cards', { ...card, photos: [sha] })
    await db.photos.update(sha, { card_id: card.id, contact_id: contact.id })
  })
  return { contact: contact.id, card: card.id, sha }
}

/** What a round does beside the rows; here its end can be waited for. */
async function upload(): Promise<unknown> {
  await prepareAll()
  return uploadAll().then((sent) => ({ sent }), ({ status, code }: Problem) => ({ status, code }))
}

async function fill(count: number): Promise<unknown> {
  const known = await db.contacts.count()
  const changes = Array.from({ length: count }, (_, n): Change => ({
    collection: 'contacts', doc: blankContact({ id: newId(), name: `人 ${known + n}` }),
  }))
  await saveAll(changes)
  return { count }
}
