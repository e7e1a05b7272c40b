import { useEffect, useState } from 'preact/hooks'

import { isOver } from '../events/near'
import { pushState } from '../push/subscription'
import type { Contact, Event_, Settings } from '../store/documents'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { closePeople } from './close-people'
import { whoAmI } from './entering'
import { isPosted } from './evening'
import { usePreferences } from './preferences'
import { doneSteps, type Step } from './steps'

export interface Evening {
  done: ReadonlySet<Step>
  preferences: Settings
  event: Event_ | undefined
  close: readonly Contact[]
  posted: boolean
  look: () => void
}

export function useEvening(): Evening | undefined {
  const preferences = usePreferences()
  const kept = useLive(load)
  const [passkeys, setPasskeys] = useState<number>()
  const look = () => void whoAmI().then((who) => who.passkeys, () => 0).then(setPasskeys)
  useEffect(look, [])
  if (!preferences || !kept || passkeys === undefined) return undefined
  const { profile, interests } = preferences
  const { events, close, posted } = kept
  const event = nextOf(events)
  const done = doneSteps({
    passkey: passkeys > 0,
    reminders: pushState.value === 'on',
    card: profile.card_id !== null,
    interests: interests.length > 0,
    x: !!profile.x_handle || posted,
    event: event !== undefined,
    people: close.length > 0,
  })
  return { done, preferences, event, close, posted, look }
}

async function load() {
  const posts = await db.dismissals.filter(isPosted).count()
  return { events: await db.events.toArray(), close: await closePeople(), posted: posts > 0 }
}

const nextOf = (events: readonly Event_[]): Event_ | undefined =>
  events.filter((event) => event.going && !isOver(event, now.value)).sort((a, b) => a.starts_at.localeCompare(b.starts_at))[0]
