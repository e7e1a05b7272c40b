import { personNamed } from '../store/blank'
import type { Event_ } from '../store/documents'
import { change, save } from '../store/write'
import { listsOf } from './brief'

/** Whom one wants to meet there, or who said that they come. */
export type List = 'people' | 'coming'

/** Puts somebody on a list; with a `name` they are new. Whom one wants to meet may have said so, too. */
export async function expectThere(event: Event_, list: List, id: string, name?: string): Promise<void> {
  if (name) await save('contacts', personNamed(id, name))
  await write(event, (ids, of) => (of === list && !ids.includes(id) ? [...ids, id] : ids))
}

/** Takes them off both. */
export function leaveOut(event: Event_, id: string): Promise<void> {
  return write(event, (ids) => ids.filter((one) => one !== id))
}

function write(event: Event_, next: (ids: string[], list: List) => string[]): Promise<void> {
  return change('events', event, (kept) => {
    const { wanted, coming } = listsOf(kept)
    return { ...kept, agenda: { ...kept.agenda, people: next(wanted, 'people'), coming: next(coming, 'coming') } }
  })
}
