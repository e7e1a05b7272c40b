import { addDays, startOfDay } from '../i18n/time'
import type { Dismissal, Schemas } from '../store/documents'

export type Move = Schemas['Move']

export const DONE = 'done'
const RESTS_FOR_DAYS = 28

/** The moves as the server proposed them, with what was done or dismissed on this phone since. */
export function shownMoves(moves: readonly Move[], dismissals: readonly Dismissal[], now: Date): Move[] {
  const standing = dismissals.filter(({ until }) => !until || new Date(until) > now)
  const keys = (done: boolean) => new Set(standing.filter(({ why }) => (why === DONE) === done).map(({ move }) => move))
  const [doneKeys, resting] = [keys(true), keys(false)]
  return moves
    .filter(({ key }) => !resting.has(key))
    .map((move) => ({ ...move, done: move.done || doneKeys.has(move.key) }))
}

/** A mark rests until the next Monday begins here. */
export function nextMonday(now: Date): Date {
  return addDays(startOfDay(now), 7 - ((now.getDay() + 6) % 7))
}

export function restsUntil(now: Date): Date {
  return addDays(now, RESTS_FOR_DAYS)
}

/** From Sunday evening on, and all Monday. */
export function isReviewTime(now: Date): boolean {
  return (now.getDay() === 0 && now.getHours() >= 17) || now.getDay() === 1
}
