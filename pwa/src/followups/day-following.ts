import { computed, effect, untracked } from '@preact/signals'
import { untaggedEncounters } from '../cards/untagged'
import { addDays, startOfDay } from '../i18n/time'
import { keepFirstShown } from '../store/first-shown'
import { live } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import type { Due } from './agenda'
import { day, FORM, type Day } from './day'
import { loadOpen } from './load'

/** More would take the next start longer than the database does. */
const MOST = 300

const midnight = computed(() => startOfDay(now.value).getTime())

/** Keeps the day true for as long as the app is open, over midnight too, and for the next start's first picture. */
export function watchDay(): () => void {
  return effect(() => {
    void midnight.value
    return untracked(follow)
  })
}

const follow = (): (() => void) =>
  live(loadDay, ({ owner, found }) => {
    day.value = found
    keepFirstShown('home', { form: FORM, owner, what: { ...found, dues: found.dues.slice(0, MOST).map(asShown) } })
  })

/** Whose it is stands in the same transaction: it shall never be kept for another. */
export function loadDay(): Promise<{ owner: string; found: Day }> {
  const tables = [db.meta, db.followups, db.contacts, db.encounters, db.events, db.standings]
  return db.transaction('r', tables, async () => {
    const [owner, dues, events, bare, begun] = await Promise.all([
      db.recall('owner', ''), loadOpen(), eventsNear(), untaggedEncounters(), hasBegun(),
    ])
    return { owner, found: { dues, events, untagged: bare.length, begun } }
  })
}

/** From those that may still be on to what is to come by tomorrow. */
const eventsNear = () =>
  db.events.where('starts_at').between(addDays(now.value, -2).toISOString(), addDays(startOfDay(now.value), 2).toISOString()).toArray()

async function hasBegun(): Promise<boolean> {
  return (await db.contacts.filter(({ relation }) => relation !== 'old_friend').first()) !== undefined
}

/** No more of the documents than a row says. */
function asShown({ followup, contact, encounter, event, stage }: Due): Due {
  const { id, name, name_kana, name_romaji, handles, do_not_contact } = contact
  return {
    followup,
    contact: { id, name, name_kana, name_romaji, handles, do_not_contact },
    encounter: encounter && { at: encounter.at, promise: encounter.promise },
    event: event && { title: event.title },
    stage,
  }
}
