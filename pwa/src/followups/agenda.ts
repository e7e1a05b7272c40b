import { addDays, startOfDay } from '../i18n/time'
import type { Contact, Encounter, Event_, Followup } from '../store/documents'

/** A follow-up with what is needed to say whom it is for and why. */
export interface Due {
  followup: Followup
  contact: Contact
  encounter: Encounter | undefined
  event: Event_ | undefined
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
    today: today.length > A_FEW ? [...today].sort((a, b) => value(b) - value(a)) : today,
    coming: byDay(open.filter((due) => at(due) >= tomorrow && at(due) < horizon)),
  }
}

/** One's word first, then thanks while they are fresh, then what one thought of oneself; hitting it off adds to each. */
function value({ followup: { why }, encounter }: Due): number {
  const place = ['keep', 'engage', 'meet', '', 'thanks', 'promise'].indexOf(why)
  return (place < 0 ? 3 : place) + (encounter?.hit_it_off ? 1.5 : 0)
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
