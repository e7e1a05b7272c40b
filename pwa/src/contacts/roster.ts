import { signal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import type { Reading } from '../store/documents'
import { firstShown } from '../store/first-shown'
import type { RosterRow } from '../store/schema'
import { afterPicture } from '../ui/painted'

/** Grows when rows are made by other rules: what an older release kept is then made anew. */
export const FORM = 3

/** Everybody, the latest contact first; until it is `whole`, the first of them, and whoever was touched lately. */
export type Roster = { rows: readonly RosterRow[]; total: number; whole: boolean }

export type ReadingState = Reading['state']

/** Kept by `roster-following.ts`, which comes with the database; the first rows are shown before that is open. */
export const roster = signal<Roster | undefined>(atFirst())
/** By person: their newest card's reading, while it matters. */
export const unread = signal<ReadonlyMap<string, ReadingState>>(new Map())

/** The list of people, kept true while a screen shows it. */
export function useRoster(): Roster | undefined {
  useLayoutEffect(watch, [])
  return roster.value
}

/** The first screenful of the list, when `upto` was the last of `touched`, and how many there are in all. */
export type FirstPeople = { upto: number; total: number; rows: RosterRow[] }

export function firstPeople(): FirstPeople | undefined {
  return firstShown('people', FORM)
}

function atFirst(): Roster | undefined {
  const first = firstPeople()
  return first && { rows: first.rows, total: first.total, whole: false }
}

function watch(): () => void {
  let stop: (() => void) | undefined
  let over = false
  const follow = (): void => void import('./roster-following').then(({ attend }) => {
    if (!over) stop = attend()
  })
  const callOff = roster.value ? afterPicture(follow) : follow()
  return () => {
    over = true
    callOff?.()
    stop?.()
  }
}
