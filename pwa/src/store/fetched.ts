import { useEffect, useState } from 'preact/hooks'
import { api, Problem, Unreachable } from './api'
import { nowIso } from './clock'
import { useLive } from './live'
import { db } from './schema'
import { online } from './status'
import { tenure, within } from './tenure'

/** What every document says of itself that the server works out. */
export type Fetched = { as_of: string }

/**
 * A document that only the server has, as this phone last knew it, and anew whenever something changed there or it
 * can be reached again; undefined while it is asked for, null when that was in vain and nothing is kept.
 */
export function useFetched<T extends Fetched>(path: string): T | null | undefined {
  const kept = useLive(async () => ({ doc: await recall<T>(path), seq: await db.recall('seq', 0) }), [path])
  const [inVain, setInVain] = useState(false)
  useEffect(() => {
    if (kept) void fetchAnew(path).then((answered) => setInVain(!answered))
  }, [path, kept?.seq, online.value])
  return kept?.doc ?? (kept && (inVain || !online.value) ? null : undefined)
}

async function recall<T>(path: string): Promise<T | null> {
  const row = await db.fetched.get(path)
  return row ? (row.doc as T) : null
}

/** Says whether the server answered: no network, or a server that is older, leaves what is known. */
export async function fetchAnew(path: string): Promise<boolean> {
  const began = await tenure()
  try {
    const answer = await api.changed(path, (await db.fetched.get(path))?.etag ?? '')
    if (answer) await keep(path, answer, began)
    return true
  } catch (error) {
    if (!(error instanceof Unreachable || error instanceof Problem)) throw error
    return false
  }
}

/** One that does not say as of when it is, is as of now. */
async function keep(path: string, answer: Response, began: string): Promise<void> {
  const doc: unknown = { as_of: nowIso(), ...((await answer.json()) as object) }
  const row = { path, etag: answer.headers.get('ETag') ?? '', doc }
  await within(began, [db.fetched], () => db.fetched.put(row))
}

/** Does something at the server that changes such a document. */
export async function changing<T>(path: string, act: Promise<T>): Promise<T> {
  const answer = await act
  await fetchAnew(path)
  return answer
}
