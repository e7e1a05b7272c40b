import type { Table } from 'dexie'
import { displayName } from '../i18n/names'
import { among } from '../store/among'
import type { Contact, Doc } from '../store/documents'
import { db, type RosterRow } from '../store/schema'
import { searchText, soundOf } from './search'

/** Read at once: more would hold up a slow phone's touch. */
const PAGE = 500
/** Beyond so many people their talks are found sooner by looking at all. */
const FEW = 300

/** When somebody was last met or written to, and first met in one's own time, in milliseconds; 0: never. */
export type Times = Pick<RosterRow, 'last' | 'first'>

const NEVER: Times = { last: 0, first: 0 }

/** People as their documents say now, in no order; null: everybody. Those who are gone are left out. */
export async function rowsOf(ids: readonly string[] | null): Promise<RosterRow[]> {
  if (ids?.length === 0) return []
  const times = await timesOf(ids)
  const rows: RosterRow[] = []
  for await (const contacts of ids ? named(ids) : pagesOf(db.contacts)) {
    for (const contact of contacts) rows.push(rowOf(contact, times.get(contact.id)))
  }
  return rows
}

export function rowOf(contact: Contact, { last, first }: Times = NEVER): RosterRow {
  const { id, company, title, relation } = contact
  const place = { company, title, work: relation === 'work' }
  return { id, name: displayName(contact), ...place, last, first, sound: soundOf(contact), found: searchText(contact) }
}

async function timesOf(ids: readonly string[] | null): Promise<Map<string, Times>> {
  const times = new Map<string, Times>()
  const note = (id: string, at: number, own: boolean): void => {
    const { last, first } = times.get(id) ?? NEVER
    times.set(id, { last: Math.max(last, at), first: own && (first === 0 || at < first) ? at : first })
  }
  const few = ids && ids.length <= FEW ? ids : null
  const met = few ? once(among(db.encounters, 'contact_ids', few)) : pagesOf(db.encounters)
  for await (const page of met) {
    for (const { contact_ids, at, setting } of page) for (const id of contact_ids) note(id, Date.parse(at), setting === 'own_time')
  }
  const wrote = few ? once(among(db.interactions, 'contact_id', few)) : pagesOf(db.interactions)
  for await (const page of wrote) for (const { contact_id, at } of page) note(contact_id, Date.parse(at), false)
  return times
}

async function* named(ids: readonly string[]): AsyncGenerator<Contact[]> {
  for (let start = 0; start < ids.length; start += PAGE) {
    const found = await db.contacts.bulkGet(ids.slice(start, start + PAGE))
    yield found.filter((contact) => contact !== undefined)
  }
}

async function* pagesOf<D extends Doc>(table: Table<D, string>): AsyncGenerator<D[]> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const docs: D[] = await table.where('id').above(after).limit(PAGE).toArray()
    yield docs
    after = docs.length < PAGE ? undefined : docs.at(-1)?.id
  }
}

async function* once<T>(page: PromiseLike<T>): AsyncGenerator<T> {
  yield await page
}
