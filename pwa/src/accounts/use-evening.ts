import { useEffect, useState } from 'preact/hooks'

import { isOver } from '../events/near'
import { pushState } from '../push/subscription'
import type { Event_, Profile } from '../store/documents'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { whoAmI } from './entering'
import { usePreferences } from './preferences'
import type { Step } from './steps'

export type Evening = { done: ReadonlySet<Step>; profile: Profile; event: Event_ | undefined; look: () => void }

/** What is done is read from the things themselves, so that it does not matter where it was done. */
export function useEvening(): Evening | undefined {
  const preferences = usePreferences()
  const events = useLive(() => db.events.toArray())
  const [passkeys, setPasskeys] = useState<number>()
  const look = () => void whoAmI().then((who) => who.passkeys, () => 0).then(setPasskeys)
  useEffect(look, [])
  if (!preferences || !events || passkeys === undefined) return undefined
  const event = nextOf(events)
  const facts: Record<Step, boolean> = {
    passkey: passkeys > 0,
    reminders: pushState.value === 'on',
    card: preferences.profile.card_id !== null,
    event: event !== undefined,
  }
  const done = new Set((Object.keys(facts) as Step[]).filter((step) => facts[step]))
  return { done, profile: preferences.profile, event, look }
}

const nextOf = (events: readonly Event_[]): Event_ | undefined =>
  events.filter((event) => event.going && !isOver(event, now.value)).sort((a, b) => a.starts_at.localeCompare(b.starts_at))[0]
