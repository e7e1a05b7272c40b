import { api, Problem, type ProblemError } from './api'
import { nowIso } from './clock'
import { collectionNames, type Doc } from './documents'
import { twice } from './durably'
import type { Change } from './pull'
import { noteGone } from './gone'
import { same } from './merge'
import { docsOf } from './outbox'
import { reconcile } from './reconcile'
import { db, isCollection, type OutboxRow } from './schema'
import { spared } from './spared'
import { tenure, within } from './tenure'

type Sent = { row: OutboxRow; state: Doc }

const BATCH = 200
/** A document that keeps being in conflict waits for the next sync, so that it cannot hold up this one. */
const TRIES = 5

/** Sends the outbox until it is empty. The second copy follows once: until then it holds what was unsent before. */
export async function push(): Promise<void> {
  const tries = new Map<number, number>()
  try {
    for (let batch = await nextBatch(tries); batch.length > 0; batch = await nextBatch(tries)) {
      for (const { row } of batch) tries.set(row.n, (tries.get(row.n) ?? 0) + 1)
      await send(batch)
    }
  } finally {
    if (tries.size > 0) await spared()
  }
}

async function nextBatch(tries: Map<number, number>): Promise<Sent[]> {
  const rows = (await db.outbox.toArray()).filter((row) => (tries.get(row.n) ?? 0) < TRIES)
  rows.sort((a, b) => rank(a) - rank(b) || a.n - b.n)
  return withStates(rows.slice(0, BATCH))
}

const rank = (row: OutboxRow): number => collectionNames.indexOf(row.collection)

/** What is gone without a word has nothing to send. */
async function withStates(rows: readonly OutboxRow[]): Promise<Sent[]> {
  const docs = await docsOf(rows)
  const states = rows.map(({ deleted }, index) => (deleted ? ({ ...deleted, _deleted: true } as Doc) : docs[index]))
  await db.outbox.bulkDelete(rows.filter((_, index) => !states[index]).map(({ n }) => n))
  return rows.flatMap((row, index) => (states[index] ? [{ row, state: states[index] }] : []))
}

async function send(batch: Sent[]): Promise<void> {
  const rows = batch.map(({ row, state }) => ({
    collection: row.collection, assumedMasterState: row.assumed, newDocumentState: state,
  }))
  const began = await tenure()
  await twice(() => remember(batch))
  try {
    const { conflicts } = await api.post<{ conflicts: Change[] }>('/sync/push', { rows })
    await twice(() => within(began, db.tables, () => settle(batch, conflicts)))
  } catch (error) {
    if (!(error instanceof Problem) || ![400, 413, 422].includes(error.status)) throw error
    await refuse(batch, error)
  }
}

/** Before it is sent: the answer may be lost, and the change undone here before the next try. */
function remember(batch: Sent[]): Promise<unknown> {
  return db.transaction('rw', db.outbox, async () => {
    const rows = await db.outbox.bulkGet(batch.map(({ row }) => row.n))
    await db.outbox.bulkPut(rows.flatMap((row, index) => {
      const [state, sent = []] = [batch[index]?.state, row?.sent]
      return row && state && !same(state, sent.at(-1)) ? [{ ...row, sent: [...sent, state] }] : []
    }))
  })
}

/** Nothing of a refused request was applied: the rows named are set aside, the others go again. */
async function refuse(batch: Sent[], problem: Problem): Promise<void> {
  const named = problem.errors.filter((error) => error.row !== undefined)
  if (named.length > 0) return twice(() => setAside(batch, named))
  if (batch.length === 1) return twice(() => setAside(batch, [{ row: 0, message: problem.detail, code: problem.code }]))
  for (const sent of batch) await send([sent])
}

function setAside(batch: Sent[], errors: readonly ProblemError[]): Promise<void> {
  return db.transaction('rw', [db.outbox, db.refused], async () => {
    for (const { row: index = -1, field = '', message: reason, code = 'refused', limit } of errors) {
      const row = batch[index]?.row
      // Changed again while it was under way: what it is now has not been refused.
      const now = row && (await db.outbox.get(row.n))
      if (now?.revision !== row?.revision || !now) continue
      if (now.deleted && (await deleteAsKnown(now))) continue
      const { n, collection, id, assumed, deleted, sent = [], since } = now
      const why = { field, reason, code, ...(limit !== undefined && { limit }), at: nowIso() }
      await db.refused.put({ collection, id, assumed, deleted, sent, since, ...why })
      await db.outbox.delete(n)
    }
  })
}

/** A deletion is not refused for what stood in the document: it goes as the server knows it, or not at all. */
async function deleteAsKnown({ n, assumed, deleted }: OutboxRow): Promise<boolean> {
  if (assumed === null) await db.outbox.delete(n)
  else if (same(deleted, assumed)) return false
  else await db.outbox.update(n, { deleted: assumed })
  return true
}

async function settle(batch: Sent[], conflicts: Change[]): Promise<void> {
  const refusals = new Map(conflicts.map(({ collection, doc }) => [keyOf2(collection, doc.id), doc]))
  await acknowledge(batch.filter(({ row }) => !refusals.has(keyOf2(row.collection, row.id))))
  for (const { collection, doc } of conflicts) if (isCollection(collection)) await reconcile(collection, doc)
}

/** Changed again while it was under way: it stays, as a change of what was sent. */
async function acknowledge(sent: Sent[]): Promise<void> {
  const now = await db.outbox.bulkGet(sent.map(({ row }) => row.n))
  const isDone = ({ row }: Sent, index: number): boolean => now[index]?.revision === row.revision
  await db.outbox.bulkDelete(sent.filter(isDone).map(({ row }) => row.n))
  await noteGone(sent.map(({ row }) => row))
  const changed = sent.filter((each, index) => !isDone(each, index))
  for (const { row, state } of changed) await db.outbox.update(row.n, { assumed: state, sent: [] })
}

const keyOf2 = (collection: string, id: string): string => `${collection} ${id}`
