import { displayName } from '../i18n/names'
import { db, type RefusedRow } from '../store/schema'

/** What the person called it; empty for what has no name. */
export async function nameOf({ collection, id, deleted }: RefusedRow): Promise<string> {
  const doc: unknown = deleted ?? (await db.table(collection).get(id))
  if (typeof doc !== 'object' || doc === null) return ''
  if ('name' in doc && typeof doc.name === 'string') return displayName({ name: doc.name })
  return 'title' in doc && typeof doc.title === 'string' ? doc.title : ''
}

/** Where it can be corrected. */
export function placeOf({ collection, id, deleted }: RefusedRow): string | null {
  if (deleted) return null
  if (collection === 'contacts') return `/people/${id}/edit`
  if (collection === 'events') return `/events/${id}`
  return collection === 'settings' ? '/settings/profile' : null
}
