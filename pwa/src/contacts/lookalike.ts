import { useEffect, useMemo } from 'preact/hooks'
import type { Contact } from '../store/documents'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { whenIdle } from '../ui/painted'
import { pairOf } from './merge-acts'
import { roster } from './roster'
import { likeness, worthALook, type Likeness } from './same'

/** Somebody else on record who may be this person, and by what. */
export type Lookalike = { other: Contact; by: Likeness }

const STRENGTH: readonly Likeness[] = ['email', 'phone', 'handle', 'name']

/** The likeliest; looked for in the list of people that is at hand, once the page stands. */
export function useLookalike(contact: Contact): Lookalike | null {
  useEffect(followWhenIdle, [])
  const rows = roster.value?.whole ? roster.value.rows : null
  const ids = useMemo(() => (rows ? worthALook(contact, rows) : []), [rows, contact])
  return useLive(() => likeliest(contact, ids), [contact, ids.join()]) ?? null
}

async function likeliest(contact: Contact, ids: readonly string[]): Promise<Lookalike | null> {
  if (ids.length === 0) return null
  const people = (await db.contacts.bulkGet([...ids])).flatMap((other) => {
    const by = other && likeness(contact, other)
    return other && by ? [{ other, by }] : []
  })
  const told = new Set((await db.dismissals.toArray()).map(({ move }) => move))
  const open = people.filter(({ other }) => !told.has(pairOf(contact.id, other.id)))
  return open.sort((a, b) => STRENGTH.indexOf(a.by) - STRENGTH.indexOf(b.by))[0] ?? null
}

/** The list is worked out beside what is shown, and kept true while the page is open. */
function followWhenIdle(): () => void {
  let stop: (() => void) | undefined
  let over = false
  whenIdle(() => void import('./roster-following').then(({ attend }) => {
    if (!over) stop = attend()
  }))
  return () => {
    over = true
    stop?.()
  }
}
