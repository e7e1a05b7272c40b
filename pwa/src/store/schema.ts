import Dexie, { type Table } from 'dexie'

import { collectionNames, type CollectionName, type Collections, type Doc } from './documents'
import { noteTouched, type Touched } from './touched'

/** A document that the server has not confirmed yet; `assumed` is the master it was first changed from. */
export type OutboxRow = {
  n: number
  collection: CollectionName
  id: string
  assumed: Doc | null
  /** What was deleted; null while the document lives in its table. */
  deleted: Doc | null
  /** Grows with every write, so that an answer to an older push does not clear a newer change. */
  revision: number
  /** What was sent on that master without an answer: one of these may have arrived. */
  sent?: Doc[]
  since: string
}

/** `reason` is the server's sentence; `code`, and `limit` where something is too long, are what the phone has words for. */
export type RefusedRow = Omit<OutboxRow, 'n' | 'revision'> & {
  field: string
  reason: string
  code?: string
  limit?: number
  at: string
}

/** `original`: as it came from the camera; `ready`: re-encoded, to be sent; then `sent` or `refused`. */
export type PhotoState = 'original' | 'ready' | 'sent' | 'refused'

export type Photo = {
  sha256: string
  type: string
  size: number
  state: PhotoState
  /** The server's problem code, when refused. */
  reason: string | null
  taken_at: string
  /** Set when the card is saved; nothing is sent before. */
  card_id: string | null
  contact_id: string | null
  /** How long its long edge may stay, in pixels, where that is more than usual: several cards may lie in it. */
  edge?: number
}

/** An ArrayBuffer, since WebKit fails now and then to store a Blob. */
export type Bytes = { sha256: string; bytes: ArrayBuffer }

/** `scale`: of its pixels to those of the whole photo; an older one does not say. */
export type Thumb = Bytes & { scale?: number }

/** A capture in progress: it outlives a reload of the page. */
export type Draft = {
  id: 'capture'
  mine: boolean
  /** Whose new card it is, where they are here already. */
  contact_id?: string | null
  photos: string[]
  name: string
  topics: string[]
  promise: string
  promise_by: string | null
  hit_it_off: boolean
  /** Work time or own time; null: as the event says. */
  work: boolean | null
  /** Whether the event one is at shall stand on it. */
  stamped: boolean
  /** Of a known person's card: whether one met them now, too; null: at an event one did. */
  met: boolean | null
  at: string
}

/** Two devices did not agree whether a document should be: the edit won, and the person is told once. */
export type Notice = {
  collection: CollectionName
  id: string
  /** `kept`: deleted elsewhere, edited here. `back`: deleted here, edited elsewhere. */
  kind: 'kept' | 'back'
  at: string
}

/** What the server knows this phone to have deleted, while it can come back: the person is told if an edit does that. */
export type Gone = { collection: CollectionName; id: string; doc: Doc; at: string }

/** A person as the list of people shows and finds them: worked out from their documents, never sent. */
export type RosterRow = {
  id: string
  /** As its owner writes it; empty while nobody knows. */
  name: string
  company: string
  title: string
  work: boolean
  /** When they last met or wrote, in milliseconds; 0: never. */
  last: number
  /** When they first met in one's own time; 0: never. */
  first: number
  /** By which names stand in order. */
  sound: string
  /** All that they can be found by, folded. */
  found: string
}

/**
 * The list of people as it was when `upto` was the last of `touched`, the latest contact first, in some pages; the
 * one before the first (-1) holds the first few of them once more, to be shown before the others are read. `form`: by which release's rules the rows were made.
 */
export type RosterPage = { page: number; form: number; upto: number; rows: RosterRow[] }

/** What the server worked out, as it was last fetched: kept for offline. `path` is under /api. */
export type FetchedRow = { path: string; etag: string; doc: unknown }

/** `tenure`: see `tenure.ts`. `collections`: those this phone has pulled from their beginning. `event_text`: still to be read. */
export type MetaKey = 'seq' | 'owner' | 'tenure' | 'last_sync' | 'profile_card' | 'collections' | 'event_text'
export type Meta = { key: MetaKey; value: string | number }

type Tables = { [C in CollectionName]: Table<Collections[C], string> }

const indexes: Record<CollectionName, string> = {
  contacts: 'id, introduced_by',
  positions: 'id, contact_id',
  cards: 'id, contact_id, *photos',
  encounters: 'id, *contact_ids, event_id, at, *topic_ids',
  interactions: 'id, contact_id, at',
  events: 'id, starts_at, community_id',
  communities: 'id',
  topics: 'id, name',
  followups: 'id, contact_id, encounter_id, due_at, state, [state+due_at]',
  ties: 'id, a, b',
  templates: 'id',
  meets: 'id',
  dismissals: 'id',
  settings: 'id',
  readings: 'id, contact_id, state',
  standings: 'id, stage, fresh_until, long_from',
}

class PhoneDatabase extends Dexie {
  declare outbox: Table<OutboxRow, number, Omit<OutboxRow, 'n'>>
  declare refused: Table<RefusedRow, [string, string]>
  declare photos: Table<Photo, string>
  declare bytes: Table<Bytes, string>
  declare thumbs: Table<Thumb, string>
  declare drafts: Table<Draft, string>
  declare meta: Table<Meta, string>
  declare notices: Table<Notice, [string, string]>
  declare gone: Table<Gone, [string, string]>
  declare touched: Table<Touched, number, Omit<Touched, 'n'>>
  declare roster: Table<RosterPage, number>
  declare fetched: Table<FetchedRow, string>

  constructor(name = 'enishi') {
    // "Saved" must mean on the disk, not in a buffer of the browser.
    // Live queries see what is saved, not what is about to be; and 20,000 documents are not copied for them.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.use(noteTouched)
    // What an older release left is compared with this and brought in line. Its versions need not stand here, unless
    // documents have to be rewritten: each would take a slow phone longer, at every start, than to draw the screen.
    this.version(8).stores({
      ...indexes,
      outbox: '++n, &[collection+id]',
      refused: '[collection+id]',
      photos: 'sha256, state, card_id, contact_id',
      bytes: 'sha256',
      thumbs: 'sha256',
      drafts: 'id',
      meta: 'key',
      notices: '[collection+id]',
      gone: '[collection+id]',
      touched: '++n',
      roster: 'page',
      fetched: 'path',
    })
  }

  of<C extends CollectionName>(collection: C): Table<Collections[C], string> {
    return this.table(collection)
  }

  async recall<T extends string | number>(key: MetaKey, otherwise: T): Promise<T> {
    const found = await this.meta.get(key)
    return found === undefined ? otherwise : (found.value as T)
  }
}

export type Database = PhoneDatabase & Tables

export const db = new PhoneDatabase() as Database

export const isCollection = (name: string): name is CollectionName =>
  (collectionNames as readonly string[]).includes(name)
