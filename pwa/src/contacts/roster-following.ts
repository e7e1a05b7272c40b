import { reopened } from '../store/durably'
import { live } from '../store/live'
import { db, type RosterPage, type RosterRow } from '../store/schema'
import { afterPicture } from '../ui/painted'
import { byRecency } from './people'
import { roster, unread, type ReadingState, type Roster } from './roster'
import { keep, keptHead, keptUpTo, readKept } from './roster-pages'
import { rowsOf } from './roster-rows'
import { merged, touchedIn, type Ids } from './roster-touched'

const LONGEST_REST = 1_000
const QUIET = 3_000
/** So many people have changed that the next start would feel it. */
const MANY = 50

/** The last of `touched` that the rows know. */
let seen = 0
/** How many people the kept list knows only as they were. */
let changed = 0
let watchers = 0
let timer: ReturnType<typeof setTimeout> | undefined
let busy = false
let behind = false

/**
 * Keeps the list true until the answer is called. It is read in pages as it was last kept, and only the people touched
 * since are looked at again: 20,000 documents are read once in the life of a phone.
 */
export function attend(): () => void {
  watchers += 1
  void followSoon()
  const stops = [
    live(() => db.touched.orderBy('n').last(), () => void followSoon()),
    live(cardsUnread, (states) => { unread.value = states }),
  ]
  return () => {
    watchers -= 1
    stops.forEach((stop) => stop())
  }
}

async function cardsUnread(): Promise<Map<string, ReadingState>> {
  const readings = await db.readings.where('state').notEqual('read').toArray()
  return new Map(readings.flatMap(({ contact_id, state }) => (contact_id ? [[contact_id, state]] : [])))
}

/** One at a time, and resting longer than it took: a pull of thousands is not held up by its list. */
async function followSoon(): Promise<void> {
  behind = true
  if (busy) return
  busy = true
  while (behind && watchers > 0) {
    behind = false
    const began = performance.now()
    // A lost connection is opened again; what watches the log then asks anew.
    await follow().catch(reopened)
    await pause(Math.min(LONGEST_REST, (performance.now() - began) * 4))
  }
  busy = false
}

/** Brings the rows up to what is written now. */
export async function follow(): Promise<Roster | undefined> {
  const known = roster.value?.whole ? roster.value.rows : null
  // In one transaction: another tab may be keeping a list, and taking from the log what that knows.
  const { head, log } = await db.transaction('r', db.roster, db.touched, async () => ({
    head: await keptHead(),
    log: await db.touched.where('n').above(known ? seen : 0).toArray(),
  }))
  const kept = head?.upto ?? 0
  const upto = log.at(-1)?.n ?? Math.max(seen, kept)
  if (known && kept <= seen) await catchUp(known, touchedIn(log), upto)
  else if (!head) show(await rowsOf(null), upto)
  else await open(head, touchedIn(log.filter(({ n }) => n > kept)), upto)
  return roster.value
}

async function catchUp(rows: readonly RosterRow[], ids: Ids, upto: number): Promise<void> {
  if (ids?.length === 0) return
  changed += ids?.length ?? Infinity
  show(ids ? merged(rows, ids, await rowsOf(ids)) : await rowsOf(null), upto)
}

async function open(head: RosterPage, ids: Ids, upto: number): Promise<void> {
  if (ids === null) return show(await rowsOf(null), upto)
  const [fresh, total] = await Promise.all([rowsOf(ids), db.contacts.count()])
  if (!roster.value?.whole) {
    roster.value = { rows: merged(head.rows, ids, fresh), total, whole: false }
    await new Promise<void>((resolve) => afterPicture(resolve))
  }
  const rows = await readKept(head.upto)
  changed = ids.length
  if (rows) show(merged(rows, ids, fresh), upto)
  else await follow()
}

function show(rows: RosterRow[], upto: number): void {
  roster.value = { rows: rows.sort(byRecency), total: rows.length, whole: true }
  seen = upto
  keepSoon()
}

/** When it has been quiet for a while. Where there is no room for it the next start takes longer, and that is all. */
function keepSoon(): void {
  clearTimeout(timer)
  timer = setTimeout(() => void keepIfNew().catch(() => undefined), QUIET)
}

async function keepIfNew(): Promise<void> {
  const kept = await keptUpTo()
  if (!roster.value?.whole || (kept !== null && changed < MANY)) return
  changed = 0
  await keep(roster.value.rows, seen)
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
