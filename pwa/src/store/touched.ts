import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie'

import type { CollectionName, Doc, Encounter, Interaction } from './documents'

/** Whose row in the list of people was touched by one write; null: anybody's. */
export type Touched = { n: number; ids: string[] | null }

const LOG = 'touched'

type Named = (doc: Doc) => readonly string[]
type RowWrite = Exclude<DBCoreMutateRequest, { type: 'deleteRange' }>

/** Whom a document of these collections is about. */
const about: { readonly [C in CollectionName]?: Named } = {
  contacts: (doc) => [doc.id],
  encounters: (doc) => (doc as Encounter).contact_ids,
  interactions: (doc) => [(doc as Interaction).contact_id],
}

/**
 * Notes, in the transaction of every write and whoever makes it (a screen, a pull, another tab), whom it is about:
 * so what is worked out from many documents and kept (see `contacts/roster.ts`) can be trusted.
 */
export const noteTouched: Middleware<DBCore> = {
  stack: 'dbcore',
  name: LOG,
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) => core.transaction(withLog(stores, mode), mode, options),
    table: (name) => {
      const named = about[name as CollectionName]
      const table = core.table(name)
      return named ? { ...table, mutate: (write) => noted(core, table, write, named) } : table
    },
  }),
}

function withLog(stores: string[], mode: 'readonly' | 'readwrite'): string[] {
  return mode === 'readwrite' && stores.some((name) => name in about) ? [...new Set([...stores, LOG])] : stores
}

function noted(core: DBCore, table: DBCoreTable, write: DBCoreMutateRequest, named: Named) {
  const note = (ids: string[] | null) =>
    core.table(LOG).mutate({ type: 'add', trans: write.trans, values: [{ ids }] }).then(() => table.mutate(write))
  if (write.type === 'deleteRange') return note(null)
  if (table.name === 'contacts') return note(keysOf(write))
  // A talk that is deleted, or is now about other people, touches those whom it was about.
  return table.getMany({ trans: write.trans, keys: keysOf(write) }).then((old: (Doc | undefined)[]) => {
    const docs = [...old, ...(write.type === 'delete' ? [] : (write.values as Doc[]))].filter((doc) => doc !== undefined)
    return note([...new Set(docs.flatMap(named))])
  })
}

const keysOf = (write: RowWrite): string[] =>
  write.type === 'delete' ? [...write.keys] : write.values.map((doc: Doc) => doc.id)
