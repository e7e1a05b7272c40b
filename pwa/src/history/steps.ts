import { same } from '../store/merge'

/** A state that a later write replaced, as `GET /api/sync/history` gives it; the latest first. */
export type Version<D> = { seq: number; replaced_at: string; doc: Partial<D> }

/** Fields that are told, and put back, as one. `text`: as a person reads them; empty where nothing would be lost. */
export type Part<D> = { label: string; fields: readonly (keyof D)[]; text: (doc: D) => string }

/** What stood in a part; `current` when it stands there again. */
export type Replaced<D> = { label: string; text: string; value: Partial<D>; current: boolean }

/** All that was replaced in one write. */
export type Step<D> = { until: string; replaced: Replaced<D>[] }

/** The latest first. A part that was empty before is no loss and not told; nor is one that did not change. */
export function stepsOf<D extends object>(doc: D, versions: readonly Version<D>[], parts: readonly Part<D>[]): Step<D>[] {
  const after: Partial<D>[] = [doc, ...versions.map((version) => version.doc)]
  return versions
    .map((version, index) => ({
      until: version.replaced_at,
      replaced: parts.flatMap((part) => replacedIn(part, version.doc, after[index] ?? doc, doc)),
    }))
    .filter((step) => step.replaced.length > 0)
}

function replacedIn<D extends object>(part: Part<D>, was: Partial<D>, then: Partial<D>, now: D): Replaced<D>[] {
  const value = pick(was, part)
  // A purged version has no fields at all.
  if (Object.values(value).includes(undefined) || same(value, pick(then, part))) return []
  const text = part.text(was as D)
  return text ? [{ label: part.label, text, value, current: same(value, pick(now, part)) }] : []
}

const pick = <D extends object>(doc: Partial<D>, { fields }: Part<D>): Partial<D> =>
  Object.fromEntries(fields.map((field) => [field, doc[field]])) as Partial<D>
