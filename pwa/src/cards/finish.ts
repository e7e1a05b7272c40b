import { language } from '../i18n'
import { blankCard, blankSettings } from '../store/blank'
import { clock, nowIso } from '../store/clock'
import type { Settings } from '../store/documents'
import { allOrNothing } from '../store/durably'
import { newId } from '../store/ids'
import { keepPhoto, type Shot } from '../store/photos'
import { deletePhotos } from '../store/photo-rows'
import { db, type Draft } from '../store/schema'
import { put, removeAll, type Change } from '../store/write'
import { planCapture, topicsOf, type Capture, type Scene } from './capture'
import { untagged, type Tags } from './draft'
import { eventNow } from './event-now'

/** Saves the draft as a person met, or as a known person's new card; all of it or nothing. */
export async function finishDraft(draft: Draft): Promise<Capture> {
  const capture = await planCapture(draft, draft.photos.length > 0, draft.at, await scene(), await knownId(draft))
  await allOrNothing(async () => {
    // Read again: a photo's key changes when it has been re-encoded.
    const photos = (await db.drafts.get('capture'))?.photos ?? []
    await writeAll(capture.changes, photos)
    await claimPhotos(photos, capture.cardId, capture.contactId)
    await db.drafts.delete('capture')
  })
  return capture
}

/** Pixels along the long edge, so that each of eight cards in a photo can still be read. */
const SEVERAL_EDGE = 4000

/** One of several: saved at the shutter, tagged later. */
export async function captureAtOnce(shot: Shot): Promise<Capture> {
  const capture = await planCapture(untagged, true, nowIso(), await scene())
  await keepPhoto(shot, async (sha) => {
    await writeAll(capture.changes, [sha])
    await claimPhotos([sha], capture.cardId, capture.contactId)
    await db.photos.update(sha, { edge: SEVERAL_EDGE })
  })
  return capture
}

/** Takes a capture back; its draft lies open again, photos and all. */
export async function undoCapture(capture: Capture, draft: Draft): Promise<void> {
  await allOrNothing(async () => {
    const photos = capture.cardId ? ((await db.cards.get(capture.cardId))?.photos ?? []) : []
    await removeAll(capture.changes.map(({ collection, doc }) => ({ collection, id: doc.id })).reverse())
    await claimPhotos(photos, null, null)
    // A photo's key changes when it has been re-encoded: the card's photos, not the draft's.
    await db.drafts.put({ ...draft, photos, at: nowIso() })
  })
}

/** One of several is taken back for good, its photo too. */
export async function dropCapture(capture: Capture): Promise<void> {
  await allOrNothing(async () => {
    const photos = capture.cardId ? ((await db.cards.get(capture.cardId))?.photos ?? []) : []
    await removeAll(capture.changes.map(({ collection, doc }) => ({ collection, id: doc.id })).reverse())
    await deletePhotos(photos)
  })
}

/** Tags a talk later, in the train. */
export async function tagEncounter(id: string, tags: Tags): Promise<void> {
  const { topicIds, added } = topicsOf(tags.topics, await db.topics.toArray())
  await allOrNothing(async () => {
    for (const doc of added) await put('topics', doc)
    const encounter = await db.encounters.get(id)
    if (!encounter) return
    const { promise, promise_by, hit_it_off, work } = tags
    const setting = work === null ? encounter.setting : work ? 'work' : 'own_time'
    await put('encounters', { ...encounter, topic_ids: topicIds, promise, promise_by, hit_it_off, setting })
  })
}

/** One's own card belongs to no contact; what is read from it fills the profile. */
export async function finishOwnCard(): Promise<void> {
  const cardId = newId()
  await allOrNothing(async () => {
    const photos = (await db.drafts.get('capture'))?.photos ?? []
    const settings = await ownSettings()
    await put('cards', blankCard({ id: cardId, photos }))
    await put('settings', { ...settings, profile: { ...settings.profile, card_id: cardId } })
    await claimPhotos(photos, cardId, null)
    await db.drafts.delete('capture')
  })
}

/** Settings that were pulled before the ladder had stages are filled in. */
export async function ownSettings(): Promise<Settings> {
  const found = await db.settings.toCollection().first()
  if (found) return { ...found, ladder: { ...blankSettings({ id: found.id }).ladder, ...found.ladder } }
  return blankSettings({ id: await db.recall('owner', ''), language: language.value, time_zone: timeZone() })
}

const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Deleted meanwhile: their card is a new person's. */
async function knownId({ contact_id }: Draft): Promise<string | null> {
  return contact_id && (await db.contacts.get(contact_id)) ? contact_id : null
}

async function scene(): Promise<Scene> {
  const [topics, events, settings] = await Promise.all([db.topics.toArray(), db.events.toArray(), ownSettings()])
  return { topics, event: eventNow(events, clock.now()), settings }
}

async function writeAll(changes: readonly Change[], photos: string[]): Promise<void> {
  for (const change of changes) {
    if (change.collection === 'cards') await put('cards', { ...change.doc, photos })
    else await put(change.collection, change.doc as never)
  }
}

async function claimPhotos(photos: string[], cardId: string | null, contactId: string | null): Promise<void> {
  for (const sha of photos) await db.photos.update(sha, { card_id: cardId, contact_id: contactId })
}
