import { insightWords } from '../i18n/insight'
import { calendarDay } from '../i18n/time'
import type { Event_ } from '../store/documents'
import type { Figures } from './InsightScreen'

const OPENED_UP = 3

/** What the picture of the stages says: how many have opened up, and how many more than a year ago. */
export function stageSentence({ stages }: Pick<Figures, 'stages'>): string {
  const close = (counts: readonly number[]) => counts.slice(OPENED_UP).reduce((sum, count) => sum + count, 0)
  const today = close(stages.at(-1)?.counts ?? [])
  const network = stages.at(-1)?.counts.at(-1) ?? 0
  return insightWords().stages(today, today - close(stages[0]?.counts ?? []), network)
}

/** While nobody counts as network: the closest there are, and the step from there. */
export function nearestSentence({ stages }: Pick<Figures, 'stages'>): string {
  const counts = stages.at(-1)?.counts ?? []
  const stage = counts.findLastIndex((count) => count > 0)
  return insightWords().nearest[stage]?.(counts[stage] ?? 0) ?? ''
}

/** What each event is called: with its day where another has the same name, as a salon's evenings have. */
export function toldApart(events: readonly Pick<Event_, 'id' | 'title' | 'starts_at'>[], now: Date): Map<string, string> {
  const calls = (title: string) => events.filter((event) => event.title === title).length
  return new Map(events.map(({ id, title, starts_at: at }) => [
    id, calls(title) > 1 ? `${title} ${calendarDay(new Date(at), now)}` : title,
  ]))
}

/** A bare date means that day here, not midnight in Greenwich. */
export const firstOfMonth = (month: string): Date => new Date(`${month}T00:00`)
