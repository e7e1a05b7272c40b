import type { RosterRow } from '../store/schema'
import type { Touched } from '../store/touched'
import { byRecency } from './people'

/** Null: everybody. */
export type Ids = readonly string[] | null

/** Whom a stretch of the log is about. */
export function touchedIn(log: readonly Touched[]): Ids {
  const ids = log.flatMap((touched) => touched.ids ?? [])
  return log.some((touched) => touched.ids === null) ? null : [...new Set(ids)]
}

/** The rows with those of `ids` as they are now; who is not among the fresh ones is gone. */
export function merged(rows: readonly RosterRow[], ids: readonly string[], fresh: readonly RosterRow[]): RosterRow[] {
  const touched = new Set(ids)
  return [...rows.filter((row) => !touched.has(row.id)), ...fresh].sort(byRecency)
}
