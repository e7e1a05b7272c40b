import { STAGES, type Stage } from '../store/documents'
import type { RosterRow } from '../store/schema'

/** Which of them are asked for; an empty word asks for all. */
export type Choice = { stage: Stage | ''; freshness: Quiet | '' }
export type Quiet = (typeof QUIET)[number]

export const QUIET = ['a_while', 'long_ago'] as const
/** The closest first. */
export const CLOSENESS = STAGES.toReversed()

/** Where each stands, by their id; of freshness only those with whom it has been a while. */
export type Stands = { stages: ReadonlyMap<string, Stage>; quiet: ReadonlyMap<string, Quiet> }

/** What an address asks for, `?stage=network&freshness=a_while`; a word that nobody knows asks for all. */
export function choiceIn(search: string): Choice {
  const asked = new URLSearchParams(search)
  return {
    stage: CLOSENESS.find((one) => one === asked.get('stage')) ?? '',
    freshness: QUIET.find((one) => one === asked.get('freshness')) ?? '',
  }
}

export function addressOf({ stage, freshness }: Choice): string {
  const asked = new URLSearchParams({ ...(stage && { stage }), ...(freshness && { freshness }) }).toString()
  return asked ? `/people?${asked}` : '/people'
}

/** Those who stand so, in the order in which they came. People from work are no part of one's network. */
export function sift(rows: readonly RosterRow[], { stages, quiet }: Stands, { stage, freshness }: Choice): readonly RosterRow[] {
  if (!stage && !freshness) return rows
  return rows.filter(
    ({ id, work }) => !work && (!stage || stages.get(id) === stage) && (!freshness || quiet.get(id) === freshness),
  )
}

/** How many there would be: of each stage, as fresh as is asked for, and the other way round. */
export function countsOf(rows: readonly RosterRow[], stands: Stands, { stage, freshness }: Choice): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (word: string | undefined) => word && counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const { id, work } of rows) {
    if (work) continue
    const [own, since] = [stands.stages.get(id), stands.quiet.get(id)]
    if (!freshness || since === freshness) count(own)
    if (!stage || own === stage) count(since)
  }
  return counts
}
