import { db, type RosterRow } from '../store/schema'

/** Grows when rows are made by other rules: what an older release kept is then made anew. */
const FORM = 1
const PAGE = 1000
const HEAD = -1

/** The last of `touched` that the kept list knows; null when there is none to be used. */
export async function keptUpTo(): Promise<number | null> {
  const head = await db.roster.get(HEAD)
  return head?.form === FORM ? head.upto : null
}

/** Gives the kept list a page at a time; false when it is another by now than the one that knows so much. */
export function readKept(upto: number, take: (rows: readonly RosterRow[]) => void): Promise<boolean> {
  return db.transaction('r', db.roster, async () => {
    if ((await keptUpTo()) !== upto) return false
    for (let page = 0; ; page += 1) {
      const kept = await db.roster.get(page)
      if (!kept) return true
      take(kept.rows)
    }
  })
}

/** Keeps the list for the next start. What it knows need not stay in the log. */
export function keep(rows: readonly RosterRow[], upto: number): Promise<void> {
  return db.transaction('rw', db.roster, db.touched, async () => {
    if (((await keptUpTo()) ?? -1) >= upto) return
    await db.roster.clear()
    await db.roster.put({ page: HEAD, form: FORM, upto, rows: [] })
    for (let page = 0; page * PAGE < rows.length; page += 1) {
      await db.roster.put({ page, form: FORM, upto, rows: rows.slice(page * PAGE, (page + 1) * PAGE) })
    }
    await db.touched.where('n').belowOrEqual(upto).delete()
  })
}
