import { clock } from './clock'
import type { CollectionName, Doc } from './documents'
import { same } from './merge'
import { keyOf } from './outbox'
import { db, type Gone, type Notice } from './schema'

/** What a person would miss, or wonder about; a follow-up or a dismissal is neither. */
const TOLD: readonly CollectionName[] = ['contacts', 'events', 'encounters']
/** As long as a tombstone keeps its content. */
const KEPT_DAYS = 30
const DAY_MS = 86_400_000

export async function tell(collection: CollectionName, id: string, kind: Notice['kind']): Promise<void> {
  if (TOLD.includes(collection)) await db.notices.put({ collection, id, kind, at: now() })
}

type Written = { collection: CollectionName; id: string; deleted: Doc | null }

/** Notes which of this phone's deletions the server has; what became alive again by this phone is no longer gone. */
export async function noteGone(written: readonly Written[]): Promise<void> {
  const told = written.filter(({ collection }) => TOLD.includes(collection))
  await db.gone.bulkDelete(told.map(({ collection, id }) => keyOf(collection, id)))
  const gone = told.flatMap(({ collection, id, deleted }) => (deleted ? [{ collection, id, doc: deleted, at: now() }] : []))
  if (gone.length === 0) return
  await db.gone.filter(({ at }) => isOld(at)).delete()
  await db.gone.bulkPut(gone)
}

/** Documents have come from the server. One that was deleted here and was edited elsewhere is back: its person is told. */
export async function tellOfReturns(collection: CollectionName, docs: readonly Doc[]): Promise<void> {
  if (!TOLD.includes(collection) || (await db.gone.count()) === 0) return
  const found = await db.gone.bulkGet(docs.map(({ id }) => keyOf(collection, id)))
  const back = found.flatMap((gone, index) => (gone ? [{ gone, doc: docs[index] }] : []))
  for (const { gone, doc } of back) await isBack(gone, doc)
}

/** The same as it was deleted: restored on another phone, which is no news of an edit. */
async function isBack({ collection, id, doc: before }: Gone, doc: Doc | undefined): Promise<void> {
  await db.gone.delete(keyOf(collection, id))
  if (!same(before, doc)) await tell(collection, id, 'back')
}

const now = (): string => clock.now().toISOString()
const isOld = (at: string): boolean => clock.now().getTime() - Date.parse(at) > KEPT_DAYS * DAY_MS
