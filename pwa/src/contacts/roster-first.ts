import { forgetFirstShown, keepFirstShown } from '../store/first-shown'
import { live } from '../store/live'
import { db } from '../store/schema'
import { firstPeople, FORM, type FirstPeople } from './roster'
import { keptHead, keptUpTo, SCREENFUL } from './roster-pages'
import { rowsOf } from './roster-rows'
import { merged, touchedIn } from './roster-touched'

const SOON = 1_000
/** To look at more than so many would be felt; the list itself does it when it is opened. */
const MANY = 300

/** While the app is open: what a cold start shows of the list at once is as it is written, or else nothing. */
export function watchFirst(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = live(newest, (upto) => {
    clearTimeout(timer)
    if (firstPeople()?.upto === upto) return
    forgetFirstShown('people')
    timer = setTimeout(() => void renewFirst().catch(() => undefined), SOON)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Keeps the first rows as they are now, where it takes a look at a few people only. */
export async function renewFirst(): Promise<void> {
  const { head, log, owner } = await db.transaction('r', db.roster, db.touched, db.meta, async () => {
    const head = await keptHead()
    const log = head ? await db.touched.where('n').above(head.upto).toArray() : []
    return { head, log, owner: await db.recall('owner', '') }
  })
  const ids = touchedIn(log)
  if (!head || !ids || ids.length > MANY) return
  const [fresh, total] = await Promise.all([rowsOf(ids), db.contacts.count()])
  const rows = merged(head.rows, ids, fresh).slice(0, SCREENFUL)
  const what: FirstPeople = { upto: log.at(-1)?.n ?? head.upto, total, rows }
  keepFirstShown('people', { form: FORM, owner, what })
}

async function newest(): Promise<number> {
  const last = await db.touched.orderBy('n').last()
  return last?.n ?? (await keptUpTo()) ?? 0
}
