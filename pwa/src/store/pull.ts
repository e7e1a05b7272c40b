import { api } from './api'
import { collectionNames, type CollectionName } from './documents'
import { durably } from './durably'
import { tellOfReturns } from './gone'
import { forgetHistories } from './histories'
import { reconcile, type Master } from './reconcile'
import { db, isCollection } from './schema'
import { tenure, within } from './tenure'

export type Change = { collection: string; doc: Master }
type Page = { documents: Change[]; checkpoint: { seq: number } }

const LIMIT = 1000

/** Fetches everything after the checkpoint; each page and its checkpoint are written together, while the next one comes. */
export async function pull(): Promise<void> {
  const began = await tenure()
  for (const collection of await newlyKnown()) await pullFromTheStart(collection, began)
  for (let coming: Promise<Page> | undefined = after(await db.recall('seq', 0)); coming; ) {
    const page: Page = await coming
    coming = page.documents.length < LIMIT ? undefined : after(page.checkpoint.seq)
    if (!(await applied(began, page, () => db.meta.put({ key: 'seq', value: page.checkpoint.seq })))) return
  }
}

function after(seq: number): Promise<Page> {
  const page = api.get<Page>(`/sync/pull?seq=${seq}&limit=${LIMIT}`)
  page.catch(() => undefined) // its failure is met when its turn comes
  return page
}

/** Those of the first release, which kept no list of them. */
const FIRST: readonly CollectionName[] = [
  'settings', 'topics', 'communities', 'events', 'contacts', 'cards', 'positions', 'encounters',
  'interactions', 'followups', 'ties', 'templates', 'dismissals', 'readings', 'standings',
]

/** What an older release passed over in the feed, and this one wants to have. */
async function newlyKnown(): Promise<CollectionName[]> {
  if ((await db.recall('seq', 0)) === 0) await knowing(collectionNames)
  const known = (await db.recall('collections', FIRST.join(' '))).split(' ')
  return collectionNames.filter((name) => !known.includes(name))
}

const knowing = (names: readonly string[]) => db.meta.put({ key: 'collections', value: names.join(' ') })

/** The feed's own checkpoint stays: what is new of the others is still to come. */
async function pullFromTheStart(collection: CollectionName, began: string): Promise<void> {
  for (let seq = 0, more = true; more; ) {
    const page = await api.get<Page>(`/sync/pull?seq=${seq}&limit=${LIMIT}&collection=${collection}`)
    seq = page.checkpoint.seq
    more = page.documents.length === LIMIT
    if (!(await applied(began, page, () => (more ? undefined : nowKnown(collection))))) return
  }
}

async function nowKnown(collection: CollectionName): Promise<void> {
  await knowing([...(await db.recall('collections', FIRST.join(' '))).split(' '), collection])
}

type Finish = () => PromiseLike<unknown> | undefined

const applied = (began: string, page: Page, finish: Finish): Promise<boolean> =>
  durably(() => within(began, db.tables, () => apply(page, finish)))

async function apply({ documents }: Page, finish: Finish): Promise<void> {
  const pending = await pendingKeys()
  const ours = documents.filter(({ collection, doc }) => pending.has(`${collection} ${doc.id}`))
  const plain = documents.filter(({ collection, doc }) => !pending.has(`${collection} ${doc.id}`))
  for (const [collection, docs] of byCollection(plain)) await write(collection, docs)
  for (const [collection, docs] of byCollection(ours)) for (const doc of docs) await reconcile(collection, doc)
  await finish()
}

async function pendingKeys(): Promise<Set<string>> {
  const rows = [...(await db.outbox.toArray()), ...(await db.refused.toArray())]
  return new Set(rows.map(({ collection, id }) => `${collection} ${id}`))
}

/** Collections that this release does not know are left out. */
function byCollection(changes: Change[]): Map<CollectionName, Master[]> {
  const groups = new Map<CollectionName, Master[]>()
  for (const { collection, doc } of changes) {
    if (isCollection(collection)) groups.set(collection, groups.get(collection) ?? []).get(collection)?.push(doc)
  }
  return groups
}

async function write(collection: CollectionName, docs: Master[]): Promise<void> {
  const alive = docs.filter((doc) => !doc._deleted)
  await tellOfReturns(collection, alive)
  await db.table(collection).bulkPut(alive)
  const gone = docs.filter((doc) => doc._deleted).map((doc) => doc.id)
  await db.of(collection).bulkDelete(gone)
  await forgetHistories(collection, gone)
}
