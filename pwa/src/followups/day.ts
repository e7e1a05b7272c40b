import { signal } from '@preact/signals'
import type { Event_ } from '../store/documents'
import { firstShown } from '../store/first-shown'
import { isOwned, opener } from '../store/session'
import type { Due } from './agenda'

/** Grows when a day is worked out by other rules: what an older release kept is then not shown. */
export const FORM = 1

/** What Home stands on: one answer of the database, so that no part of it comes after another. */
export interface Day {
  dues: readonly Due[]
  /** Those of these days, by their start. */
  events: readonly Event_[]
  /** How many talks of the last days have nothing on record yet. */
  untagged: number
  /** Has one met anybody? Whom one knew before is noted on the first evening: that is not yet to meet. */
  begun: boolean
}

export const BLANK: Day = { dues: [], events: [], untagged: 0, begun: false }

/** Kept true by `day-following.ts`, which comes with the database; until that is open, as it was shown last. */
export const day = signal<Day | undefined>(atFirst())

function atFirst(): Day | undefined {
  if (!isOwned() && opener === 'new') return BLANK
  return firstShown('home', FORM)
}
