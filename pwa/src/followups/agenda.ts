import type { Named } from '../i18n/names'
import { addDays, startOfDay } from '../i18n/time'
import { STAGES, type Contact, type Encounter, type Event_, type Followup, type Stage } from '../store/documents'

/** A follow-up with what is needed to say whom it is for and why. */
export interface Due {
  followup: Followup
  contact: Pick<Contact, 'id' | 'do_not_contact' | keyof Named>
  encounter: Pick<Encounter, 'at' | 'promise'> | undefined
  event: Pick<Event_, 'title'> | undefined
  stage: Stage | undefined
}

export interface Agenda {
  /** Due by the end of today: the longest waiting first, or when they are many, the most valuable. */
  today: Due[]
  /** The two weeks after that, a day at a time. */
  coming: { day: Date; dues: Due[] }[]
}

/** So many can be taken in at a glance. */
export const A_FEW = 5
const DAYS_AHEAD = 14

/** What is due from then on is nobody's business yet. */
export const horizonOf = (now: Date): Date => addDays(startOfDay(now), 1 + DAYS_AHEAD)

export function agendaOf(dues: readonly Due[], now: Date): Agenda {
  const tomorrow = addDays(startOfDay(now), 1)
  const horizon = horizonOf(now)
  const open = dues.filter(isOpen).sort((a, b) => at(a).getTime() - at(b).getTime())
  const today = open.filter((due) => at(due) < tomorrow)
  return {
    today: today.length > A_FEW ? [...today].sort((a, b) => worth(b, now) - worth(a, now)) : today,
    coming: byDay(open.filter((due) => at(due) >= tomorrow && at(due) < horizon)),
  }
}

/** How many are due by now, as a push counts them: what the icon says. */
export function countDue(dues: readonly Due[], now: Date): number {
  return dues.filter((due) => isOpen(due) && at(due) <= now).length
}

const ORDER = ['keep', 'late', 'engage', 'meet', '', 'thanks', 'promise']

/** One's word first, then thanks while they are fresh, then what one thought of oneself; of equals the closest person. */
function worth(due: Due, now: Date): number {
  const { followup: { why }, stage } = due
  const place = ORDER.indexOf(why === 'thanks' && at(due) < startOfDay(now) ? 'late' : why)
  return 10 * (place < 0 ? ORDER.indexOf('') : place) + (stage ? STAGES.indexOf(stage) : 0)
}

function isOpen({ followup, contact }: Due): boolean {
  return followup.state === 'open' && !contact.do_not_contact
}

function byDay(dues: readonly Due[]): Agenda['coming'] {
  const days: Agenda['coming'] = []
  for (const due of dues) {
    const day = startOfDay(at(due))
    const last = days.at(-1)
    if (last?.day.getTime() === day.getTime()) last.dues.push(due)
    else days.push({ day, dues: [due] })
  }
  return days
}

function at({ followup }: Due): Date {
  return new Date(followup.due_at)
}
