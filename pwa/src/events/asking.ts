import { endOf } from '../cards/event-now'
import { t } from '../i18n'
import { nearDay } from '../i18n/time'
import type { Event_ } from '../store/documents'
import { own } from '../store/own'

/** Until the next morning; later one remembers less, and the event's own page still asks. */
const ASKED_FOR = 12 * 3_600_000

const lastAnswered = own('asked-after', '')

/** Whom did one talk to at this event? That was answered, with nobody perhaps. */
export function answered(eventId: string): void {
  lastAnswered.value = eventId
}

/** It ended so lately that one still has the evening before one's eyes. */
export function justEnded(event: Event_, now: Date): boolean {
  const since = now.getTime() - endOf(event).getTime()
  return since >= 0 && since < ASKED_FOR
}

/** 今日話した人は？ on the same evening, 昨日 on the morning after. */
export function question(event: Event_, now: Date): string {
  return t().events.ask(nearDay(endOf(event), now))
}

/** The event that ended last and after which nobody was asked yet. */
export function eventToAskAfter(events: readonly Event_[], now: Date): Event_ | undefined {
  const since = (event: Event_) => now.getTime() - endOf(event).getTime()
  const [last] = events
    .filter((event) => event.going && justEnded(event, now))
    .sort((a, b) => since(a) - since(b))
  return last && last.id !== lastAnswered.value ? last : undefined
}
