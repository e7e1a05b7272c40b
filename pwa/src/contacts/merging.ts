import { dateValue } from '../i18n/time'
import type { CollectionName, Contact, Encounter, Followup, Meet, Position, Tie } from '../store/documents'
import { same } from '../store/merge'
import type { Change } from '../store/write'
import { isOtherFirm, foldFirm, placeIn, planMove } from './job'
import { merged, type IsGuess } from './merged'
import { fold } from './search'
import { madeAt } from './timeline'

/** All that is on record about two people who are one. */
export interface Both {
  kept: Contact
  other: Contact
  /** What names either of them. */
  around: Change[]
  /** From a person's or a card's id to that of the position which follows from it. */
  positionIds: ReadonlyMap<string, string>
  /** From when somebody is elsewhere whose card does not tell. */
  today: string
}

/** In what the merge leaves each document; `gone`: what nobody needs twice. */
export interface Plan {
  changes: Change[]
  gone: Change[]
}

/** Who was here first: the other's record goes into theirs. By the id, where it tells, and by the first talk. */
export function firstOf(a: Contact, b: Contact, talks: readonly Encounter[]): Contact {
  const began = ({ id }: Contact): number => {
    const met = talks.filter(({ contact_ids }) => contact_ids.includes(id)).map(({ at }) => Date.parse(at))
    return Math.min(madeAt(id)?.getTime() ?? Infinity, ...met)
  }
  const [one, two] = [began(a), began(b)]
  return one === two ? (a.id < b.id ? a : b) : one < two ? a : b
}

/**
 * Everything about the other becomes the kept one's, and the other is deleted as anybody is. Nothing that is moved
 * names the other any more, so that nothing of it goes with them.
 */
export function planMerge(both: Both, isGuess: IsGuess, labelled: Parameters<typeof merged>[3]): Plan {
  const { kept, other, around } = both
  const moved = around.filter(({ doc }) => names(doc, other.id)).map((change) => renamed(change, other.id, kept.id))
  const gone = moved.filter((change) => isIdle(change, around, other.id))
  const after = moved.filter((change) => !gone.includes(change)).map(mended)
  return {
    changes: [
      { collection: 'contacts', doc: merged(kept, other, isGuess, labelled) },
      ...after,
      ...newPlaces(both, after).map((doc): Change => ({ collection: 'positions', doc })),
    ],
    gone: [...around.filter(({ doc }) => gone.some((each) => each.doc.id === doc.id)), { collection: 'contacts', doc: other }],
  }
}

const names = (doc: object, id: string): boolean => JSON.stringify(doc).includes(id)

/** The same with one id in another's place, wherever it stands; in a list once. */
function renamed(change: Change, from: string, to: string): Change {
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return [...new Set(value.map(rename))]
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rename(inner)]))
    return value === from ? to : value
  }
  return { ...change, doc: rename(change.doc) } as Change
}

/** A tie to oneself or one that is there, and what is to be done for the kept one anyway. */
function isIdle({ collection, doc }: Change, around: readonly Change[], otherId: string): boolean {
  const standing = around.filter((each) => each.collection === collection && !names(each.doc, otherId)).map((each) => each.doc)
  if (collection === 'ties') return doc.a === doc.b || standing.some((tie) => isSameTie(tie as Tie, doc))
  if (collection === 'followups') return standing.some((one) => isSameStep(one as Followup, doc))
  return false
}

const isSameTie = (one: Tie, { a, b, how }: Tie): boolean =>
  one.how === how && ((one.a === a && one.b === b) || (how !== 'introduced' && one.a === b && one.b === a))

const isSameStep = (one: Followup, { encounter_id, step, contact_id }: Followup): boolean =>
  encounter_id !== null && one.encounter_id === encounter_id && one.step === step && one.contact_id === contact_id

/** Whoever is the bridge of a meeting stands apart from the others; nobody introduced themselves. */
function mended(change: Change): Change {
  if (change.collection === 'contacts') {
    const { doc } = change
    return doc.introduced_by === doc.id ? { ...change, doc: { ...doc, introduced_by: null } } : change
  }
  return change.collection === 'meets' ? { ...change, doc: withoutBridge(change.doc) } : change
}

const withoutBridge = (meet: Meet): Meet => ({ ...meet, others: meet.others.filter((id) => id !== meet.bridge) })

/** Where the other works becomes a position, from the day of their card, as if it were read for the kept one. */
function newPlaces({ kept, other, around, positionIds, today }: Both, moved: readonly Change[]): Position[] {
  if (!isElsewhere(kept, other)) return []
  const positions = (some: readonly Change[]) => some.flatMap((each) => (each.collection === 'positions' ? [each.doc] : []))
  const card = moved.flatMap((each) => (each.collection === 'cards' ? [each.doc] : [])).sort((a, b) => (a.id < b.id ? 1 : -1))[0]
  const since = madeAt(card?.id ?? other.id)
  const now: Position = {
    ...placeIn(other), id: positionIds.get(card?.id ?? other.id) ?? '', contact_id: kept.id, card_id: card?.id ?? null,
    since: since ? dateValue(since) : today,
  }
  const known = [...positions(around).filter(({ contact_id }) => contact_id === kept.id), ...positions(moved)]
  return planMove(kept, now, known, positionIds.get(kept.id) ?? '')
}

function isElsewhere(kept: Contact, other: Contact): boolean {
  if (isOtherFirm(kept, other)) return true
  const sameFirm = foldFirm(kept.company) !== '' && foldFirm(kept.company) === foldFirm(other.company)
  return sameFirm && kept.title !== '' && other.title !== '' && fold(kept.title) !== fold(other.title)
}

/** What a document was before, where it is still as the merge left it; what was changed since stays. */
export function takenBack<D extends object>(now: D, before: D, after: D): D {
  const fields = Object.keys(before) as (keyof D)[]
  const ours = fields.filter((field) => !same(before[field], after[field]) && same(now[field], after[field]))
  return { ...now, ...Object.fromEntries(ours.map((field) => [field, before[field]])) }
}

/** Which collections may name a person. */
export const NAMING = [
  'contacts', 'cards', 'positions', 'encounters', 'interactions', 'followups', 'ties', 'meets', 'events',
] as const satisfies CollectionName[]
