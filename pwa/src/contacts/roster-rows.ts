import type { Table } from 'dexie'
import { displayName } from '../i18n/names'
import type { Contact, Doc } from '../store/documents'
import { db, type RosterRow } from '../store/schema'
import { searchText, soundOf } from './search'

/** Read at once: more would hold up a slow phone's touch. */
const PAGE = 500
/** Beyond so many people their talks are found sooner by looking at all. */
const FEW = 300

/** People as their documents say now, in no order; null: everybody. Those who are gone are left out. */
export async function rowsOf(ids: readonly string[] | null): Promise<RosterRow[]> {
  const last = await lastContacts(ids)
  const rows: RosterRow[] = []
  for await (const contacts of ids ? named(ids) : pagesOf(db.contacts)) {
    for (const contact of contacts) rows.push(rowOf(contact, last.get(contact.id) ?? 0))
  }
  return rows
}

export function rowOf(contact: Contact, last: number): RosterRow {
  const { id, company, title, relation } = contact
  const place = { company, title, work: relation === 'work' }
  return { id, name: displayName(contact), ...place, last, sound: soundOf(contact), found: searchText(contact) }
}

/** When each was last met or written to. */
async function lastContacts(ids: readonly string[] | null): Promise<Map<string, number>> {
  const last = new Map<string, number>()
  const note = (id: string, at: string): void => {
    const then = Date.parse(at)
    if (then > (last.get(id) ?? 0)) last.set(id, then)
  }
  const few = ids && ids.length <= FEW ? ids : null
  const met = few ? once(db.encounters.where('contact_ids').anyOf(few).toArray()) : pagesOf(db.encounters)
  for await (const page of met) for (const { contact_ids, at } of page) for (const id of contact_ids) note(id, at)
  const wrote = few ? once(db.interactions.where('contact_id').anyOf(few).toArray()) : pagesOf(db.interactions)
  for await (const page of wrote) for (const { contact_id, at } of page) note(contact_id, at)
  return last
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
