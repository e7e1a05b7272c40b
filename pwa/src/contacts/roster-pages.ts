import { db, type RosterPage, type RosterRow } from '../store/schema'
import { FORM } from './roster'
import { touchedIn } from './roster-touched'

const PAGE = 1000
const HEAD = -1
/** So many rows stand in the head too: rather more than a screen holds. */
export const SCREENFUL = 20

/** What the kept list knows and how it begins; undefined when there is none to be used. */
export async function keptHead(): Promise<RosterPage | undefined> {
  const head = await db.roster.get(HEAD)
  return head?.form === FORM ? head : undefined
}

/** The last of `touched` that the kept list knows; null when there is none to be used. */
export const keptUpTo = async (): Promise<number | null> => (await keptHead())?.upto ?? null

/** The kept list; undefined when it is another by now than the one that knows so much. */
export function readKept(upto: number): Promise<RosterRow[] | undefined> {
  return db.transaction('r', db.roster, async () => {
    if ((await keptUpTo()) !== upto) return undefined
    const rows: RosterRow[] = []
    for (let page = 0; ; page += 1) {
      const kept = await db.roster.get(page)
      if (!kept) return rows
      rows.push(...kept.rows)
    }
  })
}

/** Keeps the list for the next start. What it knows need not stay in the log. */
export function keep(rows: readonly RosterRow[], upto: number): Promise<void> {
  return db.transaction('rw', db.roster, db.touched, async () => {
    if (((await keptUpTo()) ?? -1) >= upto || (await clearedSince(upto))) return
    await db.roster.clear()
    await db.roster.put({ page: HEAD, form: FORM, upto, rows: rows.slice(0, SCREENFUL) })
    for (let page = 0; page * PAGE < rows.length; page += 1) {
      await db.roster.put({ page, form: FORM, upto, rows: rows.slice(page * PAGE, (page + 1) * PAGE) })
    }
    await db.touched.where('n').belowOrEqual(upto).delete()
  })
}

/** Everybody was erased since: a list from before shall not bring them back to the disk. */
const clearedSince = (upto: number): Promise<boolean> =>
  db.touched.where('n').above(upto).toArray().then((log) => touchedIn(log) === null)
