import { useEffect } from 'preact/hooks'
import { api, Problem, Unreachable } from './api'
import { useLive } from './live'
import { db } from './schema'
import { tenure, within } from './tenure'

/** What every document says of itself that the server works out. */
export type Fetched = { as_of: string }

/**
 * A document that the server works out, as this phone last knew it, and anew whenever something changed there;
 * null until it was fetched once, undefined while the database is asked.
 */
export function useFetched<T extends Fetched>(path: string): T | null | undefined {
  const kept = useLive(async () => ({ doc: await recall<T>(path), seq: await db.recall('seq', 0) }), [path])
  useEffect(() => {
    if (kept) void fetchAnew(path)
  }, [path, kept?.seq])
  return kept?.doc
}

async function recall<T>(path: string): Promise<T | null> {
  const row = await db.fetched.get(path)
  return row ? (row.doc as T) : null
}

/** No network, or a server that is older, leaves what is known. */
export async function fetchAnew(path: string): Promise<void> {
  const began = await tenure()
  try {
    const answer = await api.changed(path, (await db.fetched.get(path))?.etag ?? '')
    if (!answer) return
    const row = { path, etag: answer.headers.get('ETag') ?? '', doc: (await answer.json()) as unknown }
    await within(began, [db.fetched], () => db.fetched.put(row))
  } catch (error) {
    if (!(error instanceof Unreachable || error instanceof Problem)) throw error
  }
}
