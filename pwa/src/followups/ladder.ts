import { remindingWords } from '../i18n/reminding'
import type { Settings } from '../store/documents'

export type Ladder = Settings['ladder']
export type Rung = Ladder['engage']
/** Those that may have a ladder of their own. */
export type LadderStage = keyof Ladder['stages']

type Option = { value: string; label: string }

export const STAGES = ['acquainted', 'in_touch', 'opened_up', 'network'] as const satisfies readonly LadderStage[]
export const THANKS = ['auto', 'evening', 'morning', 'off'] as const
export const HOURS = ['auto', 'evening', 'morning'] as const
export const DAYS = { engage: [1, 3, 7], meet: [3, 7, 14, 30] } as const
const REST = [30, 45, 60, 90, 180, 365] as const
const OFF = 'off'

/** In order, and what the person chose elsewhere among them. */
export const withOwn = (offered: readonly number[], own: readonly number[]): number[] =>
  [...new Set([...offered, ...own])].sort((a, b) => a - b)

export function thanksOptions({ thanks }: Ladder): Option[] {
  const words = remindingWords().ladder
  const own = THANKS.map((value) => ({ value: value as string, label: words.thanksChoices[value] }))
  return [{ value: '', label: words.usual(words.thanksChoices[thanks]) }, ...own]
}

/** As everybody (''), after some days, or not at all. */
export function rungOptions(ladder: Ladder, rung: 'engage' | 'meet', own: Rung | null): Option[] {
  const words = remindingWords().ladder
  const days = withOwn(DAYS[rung], own?.on ? [own.after_days] : [])
  return [
    { value: '', label: words.usual(rungWords(ladder[rung])) },
    ...days.map((value) => ({ value: String(value), label: words.afterDays(value) })),
    { value: OFF, label: words.never },
  ]
}

export function keepOptions(own: number | null): Option[] {
  const words = remindingWords().ladder
  const days = withOwn(REST, own === null ? [] : [own])
  return [...days.map((value) => ({ value: String(value), label: words.days(value) })), { value: '', label: words.never }]
}

export const chosenRung = (own: Rung | null): string => (own === null ? '' : own.on ? String(own.after_days) : OFF)

/** @param usual that of everybody, whose days are kept while it is off */
export function rungOf(choice: string, usual: Rung): Rung | null {
  if (choice === '') return null
  return choice === OFF ? { on: false, after_days: usual.after_days } : { on: true, after_days: Number(choice) }
}

/** What this stage does otherwise than everybody, in a line. */
export function stageLine({ stages, keep }: Ladder, stage: LadderStage): string {
  const { short, thanksChoices, hours, asUsual, days, list } = remindingWords().ladder
  const own = stages[stage]
  const said = [
    own.thanks && short.thanks(thanksChoices[own.thanks]),
    own.engage && short.engage(rungWords(own.engage)),
    own.meet && short.meet(rungWords(own.meet)),
    keep[stage] && short.keep(days(keep[stage])),
    own.hour !== 'auto' && short.hour(hours[own.hour]),
  ]
  return said.filter((part) => part).join(list) || asUsual
}

function rungWords({ on, after_days }: Rung): string {
  const { afterDays, never } = remindingWords().ladder
  return on ? afterDays(after_days) : never
}
