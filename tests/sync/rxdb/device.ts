/** A client that nobody here wrote: RxDB, on its storage in memory, driven by lines of JSON as `../device/device.ts` is. */
import { createInterface } from 'node:readline'

import { createRxDatabase, type RxConflictHandler, type RxDatabase, type WithDeleted } from 'rxdb'
import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication'
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory'
import { firstValueFrom } from 'rxjs'

type Contact = { id: string } & Record<string, unknown>
type Checkpoint = { seq: number }
type Change = { doc: Contact }
type Command =
  | { do: 'reset'; origin: string; cookie: string }
  | { do: 'create'; fields: object }
  | { do: 'patch'; id: string; fields: object }
  | { do: 'remove'; id: string }
  | { do: 'sync' }
  | { do: 'dump' }

const RETRY_MS = 200

/** Only the key is named: what else a contact has passes through as it came. */
const schema = {
  version: 0, primaryKey: 'id', type: 'object', properties: { id: { type: 'string', maxLength: 36 } }, required: ['id'],
} as const

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What was changed here stays, the rest is the master's; an edit wins over a deletion that did not know of it. */
const conflictHandler: RxConflictHandler<Contact> = {
  isEqual: (a, b) => {
    const fields = Object.keys({ ...a, ...b }).filter((field) => field !== '_attachments')
    return fields.every((field) => same(a[field], b[field]))
  },
  resolve: ({ newDocumentState: mine, assumedMasterState: assumed, realMasterState: master }) => {
    const changed = Object.entries(mine).filter(([field, value]) => !same(value, assumed?.[field]))
    return { ...master, ...Object.fromEntries(changed), _deleted: mine._deleted && master._deleted }
  },
}

let database: RxDatabase
let replication: RxReplicationState<Contact, Checkpoint>
let server = { origin: '', cookie: '' }

/** Requests stand still between two syncs: there is no signal. */
let signal = Promise.withResolvers<void>()

async function ask<T>(path: string, body?: object): Promise<T> {
  await signal.promise
  const answer = await fetch(`${server.origin}/api/sync/${path}`, {
    headers: { Cookie: server.cookie, 'Content-Type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

const received = ({ doc }: Change): WithDeleted<Contact> => ({ _deleted: false, ...doc })

async function reset({ origin, cookie }: Extract<Command, { do: 'reset' }>): Promise<object> {
  server = { origin, cookie }
  database = await createRxDatabase({ name: 'contacts', storage: getRxStorageMemory(), multiInstance: false })
  await database.addCollections({ contacts: { schema, conflictHandler } })
  replication = replicateRxCollection<Contact, Checkpoint>({
    collection: database.contacts,
    replicationIdentifier: origin,
    retryTime: RETRY_MS,
    waitForLeadership: false,
    pull: {
      async handler(checkpoint, limit) {
        type Page = { documents: Change[]; checkpoint: Checkpoint }
        const page = await ask<Page>(`pull?collection=contacts&seq=${checkpoint?.seq ?? 0}&limit=${limit}`)
        return { documents: page.documents.map(received), checkpoint: page.checkpoint }
      },
    },
    push: {
      async handler(changes) {
        const rows = changes.map(({ newDocumentState, assumedMasterState }) => ({
          collection: 'contacts', newDocumentState, assumedMasterState: assumedMasterState ?? null,
        }))
        return (await ask<{ conflicts: Change[] }>('push', { rows })).conflicts.map(received)
      },
    },
  })
  return {}
}

/** Until it has sent and seen everything, or what went wrong. */
async function sync(): Promise<object> {
  const failure = firstValueFrom(replication.error$).then(({ parameters }) => ({ errors: parameters.errors }))
  signal.resolve()
  replication.reSync()
  const answer = await Promise.race([replication.awaitInSync().then(() => ({})), failure])
  signal = Promise.withResolvers<void>()
  return answer
}

async function obey(command: Command): Promise<unknown> {
  if (command.do === 'reset') return reset(command)
  if (command.do === 'sync') return sync()
  const { contacts } = database
  if (command.do === 'dump') return { contacts: (await contacts.find().exec()).map((doc) => doc.toJSON()) }
  if (command.do === 'create') {
    const id = crypto.randomUUID()
    await contacts.insert({ id, ...command.fields })
    return { id }
  }
  const doc = await contacts.findOne(command.id).exec()
  if (!doc) return { done: false }
  await (command.do === 'remove' ? doc.incrementalRemove() : doc.incrementalPatch(command.fields))
  return { done: true }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await obey(JSON.parse(line) as Command))}\n`)
}
process.exit(0)
