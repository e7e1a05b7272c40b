import { ownSettings } from '../cards/finish'
import { planningWords } from '../i18n/planning'
import type { Schemas, Settings } from '../store/documents'
import { same } from '../store/merge'
import { change } from '../store/write'

export type WayStep = Settings['way'][number]
export type Way = readonly WayStep[]

/** As far as the plan looks ahead. */
export const MONTHS = 24

/** The example of a persona, step by step. */
export const exampleOf = (path: Schemas['Plan']['path']): Way =>
  path.flatMap(({ start, end, steps }) => steps.map((step): WayStep => ({ start, end, step, text: '', done: false })))

/** Of somebody who has changed nothing yet the example; settings that an earlier release kept have no way. */
export const wayOf = (settings: Settings, example: Way): Way => {
  const own = (settings.way as Way | undefined) ?? []
  return own.length > 0 ? own : example
}

export const inOrder = (way: Way): WayStep[] => [...way].sort((one, other) => one.start - other.start || one.end - other.end)

export function stepSaid({ step, text }: WayStep): string {
  const { steps } = planningWords()
  return text || (step in steps ? steps[step as keyof typeof steps] : '')
}

/** `to` takes the place of `from`; without `from` it is added, and without `to` nothing takes the place. */
export function replaced(way: Way, from: WayStep | null, to: WayStep | null): WayStep[] {
  const put = to ? [to] : []
  return inOrder(from ? way.flatMap((one) => (same(one, from) ? put : [one])) : [...way, ...put])
}

/** Kept as one's own from the first change on; made of what is kept by now. */
export async function changeWay(example: Way, make: (way: Way) => Way): Promise<void> {
  await change('settings', await ownSettings(), (kept) => ({ ...kept, way: [...make(wayOf(kept, example))] }))
}
