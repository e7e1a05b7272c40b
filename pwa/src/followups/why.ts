import { t } from '../i18n'
import { nearDay } from '../i18n/time'
import type { Due } from './agenda'

/** What it is for and where it comes from: お礼・昨日の勉強会. */
export function whyOf(due: Due, now: Date): string {
  const { followups } = t()
  return followups.why(reasonOf(due), occasionOf(due, now))
}

function reasonOf({ followup, encounter }: Due): string {
  const { followups } = t()
  if (followup.why === 'promise') return encounter?.promise ? followups.promise(encounter.promise) : followups.promised
  return followups.reasons[followup.why as keyof typeof followups.reasons] ?? (followup.why || followups.contact)
}

function occasionOf({ encounter, event }: Due, now: Date): string {
  if (!encounter) return ''
  const day = nearDay(new Date(encounter.at), now)
  return event?.title ? t().followups.atEvent(day, event.title) : t().followups.met(day)
}

/** What one does about it; one's own words are a contact like any other. */
export function kindOf({ why }: Due['followup']): keyof ReturnType<typeof t>['followups']['write'] {
  const { write } = t().followups
  return why in write ? (why as keyof typeof write) : 'contact'
}
