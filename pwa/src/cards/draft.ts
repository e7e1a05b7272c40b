import { nowIso } from '../store/clock'
import { keepPhoto, type Shot } from '../store/photos'
import { deletePhotos, photoTables } from '../store/photo-rows'
import { db, type Draft } from '../store/schema'

export type Tags = Pick<Draft, 'name' | 'topics' | 'promise' | 'promise_by' | 'hit_it_off' | 'work' | 'stamped' | 'met'>

const KEY = 'capture'

export const untagged: Tags = {
  name: '', topics: [], promise: '', promise_by: null, hit_it_off: false, work: null, stamped: true,
  met: null,
}

/** Whose card is wanted: one's own, a known person's, or a new one's. */
export type Whose = Pick<Draft, 'mine' | 'contact_id'>

/** Begins a capture, or goes on with the one that a reload has interrupted. */
export async function beginDraft(whose: Whose): Promise<void> {
  await db.transaction('rw', db.drafts, async () => {
    const before = await db.drafts.get(KEY)
    if (before && before.photos.length > 0) return
    await db.drafts.put({ id: KEY, ...whose, photos: [], ...untagged, at: nowIso() })
  })
}

export const currentDraft = (): Promise<Draft | undefined> => db.drafts.get(KEY)

/** The photo and its place in the draft are one transaction: safe both, or neither. */
export async function addToDraft(shot: Shot): Promise<void> {
  await keepPhoto(shot, async (sha) => {
    await db.drafts.where('id').equals(KEY).modify((draft) => {
      if (draft.photos.length === 0) draft.at = nowIso()
      draft.photos = [...draft.photos.filter((other) => other !== sha), sha]
    })
  })
}

/** Another photo in the place of the last one, which stays until this one is safe. */
export async function replaceInDraft(shot: Shot): Promise<void> {
  await keepPhoto(shot, async (sha) => {
    const last = (await db.drafts.get(KEY))?.photos.at(-1)
    await db.drafts.where('id').equals(KEY).modify((draft) => {
      draft.photos = [...draft.photos.slice(0, -1), sha]
    })
    if (last && last !== sha) await deletePhotos([last])
  })
}

/** For a photo that turned out to be none. */
export async function dropFromDraft(sha: string): Promise<void> {
  await db.transaction('rw', [db.drafts, ...photoTables], async () => {
    await db.drafts.where('id').equals(KEY).modify((draft) => {
      draft.photos = draft.photos.filter((other) => other !== sha)
    })
    await deletePhotos([sha])
  })
}

export async function changeDraft(changes: Partial<Tags>): Promise<void> {
  await db.drafts.update(KEY, changes)
}

/** Throws the capture away, its photos too: only after the person said so. */
export async function discardDraft(): Promise<void> {
  await db.transaction('rw', [db.drafts, ...photoTables], async () => {
    const draft = await db.drafts.get(KEY)
    await deletePhotos(draft?.photos ?? [])
    await db.drafts.delete(KEY)
  })
}
