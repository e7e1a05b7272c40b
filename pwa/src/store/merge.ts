type Json = unknown
type Fields = Record<string, Json>

/**
 * Three-way merge, field by field. Changed on one side only: that side. Lists are sets: what either side added
 * stays, what either side took away goes. Changed on both: the local one, since the later push wins
 * (the server keeps the other in the history).
 * @param base the master that the local state was changed from; null when it was new
 */
export function merge<T extends object>(base: T | null, master: T, local: T): T {
  const [was, theirs, ours] = [(base ?? {}) as Fields, master as Fields, local as Fields]
  const names = new Set([...Object.keys(theirs), ...Object.keys(ours)])
  return Object.fromEntries([...names].map((name) => [name, mergeField(was[name], theirs[name], ours[name])])) as T
}

/**
 * The base of a merge when an answer was lost: what the master has in common with the state that was sent stems
 * from it, so that undoing it here afterwards is a change of ours.
 * @param base the master that `sent` was changed from; null when it was new
 */
export function ground<T extends object>(base: T | null, sent: T, master: T): T {
  const [was, ours, theirs] = [(base ?? {}) as Fields, sent as Fields, master as Fields]
  const names = new Set([...Object.keys(was), ...Object.keys(ours)])
  return Object.fromEntries([...names].map((name) => [name, groundField(was[name], ours[name], theirs[name])])) as T
}

export function same(a: Json, b: Json): boolean {
  return canonical(a) === canonical(b)
}

function mergeField(was: Json, theirs: Json, ours: Json): Json {
  if (ours === undefined || same(ours, was)) return theirs === undefined ? ours : theirs
  if (theirs === undefined || same(theirs, was)) return ours
  if (Array.isArray(theirs) && Array.isArray(ours)) return mergeLists(Array.isArray(was) ? was : [], theirs, ours)
  if (isFields(theirs) && isFields(ours)) return merge(isFields(was) ? was : null, theirs, ours)
  return ours
}

function mergeLists(was: Json[], theirs: Json[], ours: Json[]): Json[] {
  const [before, there, here] = [keysOf(was), keysOf(theirs), keysOf(ours)]
  const kept = ours.filter((each) => there.has(canonical(each)) || !before.has(canonical(each)))
  const added = theirs.filter((each) => !here.has(canonical(each)) && !before.has(canonical(each)))
  return [...kept, ...added]
}

function groundField(was: Json, sent: Json, theirs: Json): Json {
  if (same(sent, theirs)) return sent
  if (Array.isArray(sent) && Array.isArray(theirs)) return groundList(Array.isArray(was) ? was : [], sent, theirs)
  if (isFields(sent) && isFields(theirs)) return ground(isFields(was) ? was : null, sent, theirs)
  return was
}

function groundList(was: Json[], sent: Json[], theirs: Json[]): Json[] {
  const [before, here, there] = [keysOf(was), keysOf(sent), keysOf(theirs)]
  const all = [...was, ...sent.filter((each) => !before.has(canonical(each)))]
  return all.filter((each) => {
    const key = canonical(each)
    return (here.has(key) === there.has(key) ? here : before).has(key)
  })
}

const keysOf = (list: Json[]): Set<string> => new Set(list.map(canonical))

const isFields = (value: Json): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same text for the same value, whatever the order of its keys and the way a moment is written. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_, inner: Json) => (isFields(inner) ? sorted(inner) : moment(inner))) ?? ''
}

const sorted = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

const moment = (value: Json): Json =>
  typeof value === 'string' && MOMENT.test(value) ? new Date(value).toISOString() : value
