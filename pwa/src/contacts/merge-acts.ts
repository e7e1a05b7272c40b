import { t } from '../i18n'
import { knownWords } from '../i18n/known'
import { politeName } from '../i18n/names'
import { dateValue } from '../i18n/time'
import { clock } from '../store/clock'
import type { Card, Contact, Dismissal, Doc } from '../store/documents'
import { allOrNothing } from '../store/durably'
import { uuid5 } from '../store/ids'
import { db } from '../store/schema'
import { put, remove, save, type Change } from '../store/write'
import { toast } from '../ui/toast'
import { guessOf } from './doubt'
import { positionId } from './job'
import { laidOut } from './laid-out'
import { loadCards } from './load'
import type { IsGuess } from './merged'
import { firstOf, NAMING, planMerge, takenBack, type Both, type Plan } from './merging'

/** A document before the merge and after it; null where there was none, or is none. */
type Step = { collection: Change['collection']; before: Doc | null; after: Doc | null }

/** Makes two records one, all or nothing, and offers to take it back. Gives the one that is kept; null if either is gone. */
export async function mergePeople(one: Contact, two: Contact): Promise<Contact | null> {
  const isGuess = await guessesOf(one, two)
  const positionIds = await positionIdsOf([one.id, two.id])
  const done = await allOrNothing(async () => {
    const both = await loadBoth(one.id, two.id, positionIds)
    return both && { kept: both.kept, steps: await write(planMerge(both, isGuess(both.other), labelled)) }
  })
  if (!done) return null
  const undo = () => allOrNothing(() => takeBack(done.steps))
  const name = politeName((await db.contacts.get(done.kept.id)) ?? done.kept)
  toast(knownWords().same.merged(name || t().contacts.unnamed), { label: t().ui.undo, run: () => void undo() })
  return done.kept
}

/** They are two; nobody asks again, on no phone. */
export async function keepApart(one: Contact, two: Contact): Promise<void> {
  const move = pairOf(one.id, two.id)
  const doc: Dismissal = { id: await uuid5(one.id < two.id ? one.id : two.id, move), move, why: 'other', until: null }
  await save('dismissals', doc)
  toast(knownWords().same.apart, { label: t().ui.undo, run: () => void remove('dismissals', doc.id) })
}

/** What is dismissed, on whichever of the two pages. */
export const pairOf = (one: string, two: string): string => `same:${[one, two].sort().join(':')}`

const labelled = (field: keyof Contact, value: string): string => {
  const { fields } = t().contacts
  return knownWords().same.left(fields[field as keyof typeof fields], value)
}

async function guessesOf(...people: Contact[]): Promise<(contact: Contact) => IsGuess> {
  const cards = await Promise.all(people.map(async (contact) => [contact.id, await loadCards(contact.id)] as const))
  const found = new Map(cards)
  return (contact) => {
    const { read } = laidOut(contact, found.get(contact.id) ?? [])
    return (field, value) => guessOf(contact, field, value, read) !== undefined
  }
}

/** Worked out before: a transaction does not wait for a digest. */
async function positionIdsOf(people: string[]): Promise<Map<string, string>> {
  const cards = await db.cards.where('contact_id').anyOf(people).primaryKeys()
  return new Map(await Promise.all([...people, ...cards].map(async (id) => [id, await positionId(id)] as const)))
}

async function loadBoth(one: string, two: string, positionIds: Both['positionIds']): Promise<Both | null> {
  const [a, b] = [await db.contacts.get(one), await db.contacts.get(two)]
  if (!a || !b) return null
  const talks = await db.encounters.where('contact_ids').anyOf(one, two).distinct().toArray()
  const kept = firstOf(a, b, talks)
  return { kept, other: kept === a ? b : a, around: await naming(one, two), positionIds, today: dateValue(clock.now()) }
}

/** What names either, without the two themselves. */
async function naming(one: string, two: string): Promise<Change[]> {
  const found: Change[] = []
  for (const collection of NAMING) {
    for (const index of INDEX[collection]) {
      const docs = await (index ? db.of(collection).where(index).anyOf(one, two).distinct().toArray() : db.of(collection).toArray())
      found.push(...docs.filter(({ id }) => id !== one && id !== two).map((doc) => ({ collection, doc }) as Change))
    }
  }
  return found.filter(({ doc }, place) => found.findIndex((each) => each.doc.id === doc.id) === place)
}

/** By which index a collection names people; null: looked at as a whole, as there are few. */
const INDEX: Record<(typeof NAMING)[number], readonly (string | null)[]> = {
  contacts: ['introduced_by'], cards: ['contact_id'], positions: ['contact_id'], encounters: ['contact_ids'],
  interactions: ['contact_id'], followups: ['contact_id'], ties: ['a', 'b'], meets: [null], events: [null],
}

async function write({ changes, gone }: Plan): Promise<Step[]> {
  const steps: Step[] = []
  for (const { collection, doc } of changes) {
    const before: Doc | undefined = await db.of(collection).get(doc.id)
    steps.push({ collection, before: before ?? null, after: doc })
    await place(collection, doc)
  }
  for (const { collection, doc } of gone) {
    steps.push({ collection, before: doc, after: null })
    await remove(collection, doc.id)
  }
  return steps
}

/** Whoever is pointed to comes back before whoever points. */
async function takeBack(steps: readonly Step[]): Promise<void> {
  for (const { collection, before, after } of [...steps].reverse()) {
    const now: Doc | undefined = after ? await db.of(collection).get(after.id) : undefined
    if (!before && after) await remove(collection, after.id)
    else if (before && !after) await place(collection, before)
    else if (before && after && now) await place(collection, takenBack(now, before, after))
  }
}

/** What is on this phone only is told of a photo's person, too. */
async function place(collection: Step['collection'], doc: Doc): Promise<void> {
  await put(collection, doc as never)
  if (collection !== 'cards') return
  const { contact_id } = doc as Card
  await db.photos.where('card_id').equals(doc.id).modify({ contact_id })
}
