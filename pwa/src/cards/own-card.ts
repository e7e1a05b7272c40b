import { liveQuery } from 'dexie'

import type { Profile, ReadCard, Reading } from '../store/documents'
import { db } from '../store/schema'
import { put } from '../store/write'

/** Fills the profile from one's own card as soon as it has been read, once per card. */
export function watchOwnCard(): void {
  liveQuery(ownReading).subscribe((reading) => {
    if (reading?.state === 'read') void fillOnce(reading)
  })
}

/** The profile with its empty fields filled; what the person wrote stays. */
export function fillProfile(profile: Profile, card: ReadCard): Profile {
  const read = (key: string): string => card.fields[key]?.[0]?.value ?? ''
  const found: Partial<Profile> = {
    name: read('name'), name_kana: read('name_kana'), company: read('company'), department: read('department'),
    title: read('title'), email: read('email'), phone: read('mobile') || read('tel'),
    x_handle: read('x_handle').replace(/^@/, ''),
  }
  const kept = Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== ''))
  return { ...profile, ...found, ...kept }
}

async function ownReading(): Promise<Reading | undefined> {
  const settings = await db.settings.toCollection().first()
  const cardId = settings?.profile.card_id
  return cardId ? db.readings.get(cardId) : undefined
}

function fillOnce({ id, cards: [card] }: Reading): Promise<void> {
  return db.transaction('rw', [db.settings, db.outbox, db.refused, db.meta], async () => {
    const settings = await db.settings.toCollection().first()
    if (!card || !settings || (await db.recall('profile_card', '')) === id) return
    await put('settings', { ...settings, profile: fillProfile(settings.profile, card) })
    await db.meta.put({ key: 'profile_card', value: id })
  })
}
