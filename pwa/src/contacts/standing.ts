import { t } from '../i18n'
import { calendarDay } from '../i18n/time'
import type { Standing } from '../store/documents'

/** The server's reasons, `met:2025-11-12`, in words; one that this release does not know is left out. */
export function reasonsOf(standing: Standing, now: Date): string[] {
  return standing.why.flatMap((code) => {
    const [reason = '', day] = code.split(':')
    const words = t().contacts.why
    return reason in words ? words[reason as keyof typeof words](day ? calendarDay(localDay(day), now) : '') : []
  })
}

/** A bare date means that day here, not midnight in Greenwich. */
function localDay(day: string): Date {
  return new Date(`${day}T00:00`)
}
