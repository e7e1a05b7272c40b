import { insightWords } from '../i18n/insight'
import type { Figures } from './InsightScreen'

const OPENED_UP = 3

/** What the picture of the stages says: how many have opened up, and how many more than a year ago. */
export function stageSentence({ stages }: Pick<Figures, 'stages'>): string {
  const close = (counts: readonly number[]) => counts.slice(OPENED_UP).reduce((sum, count) => sum + count, 0)
  const today = close(stages.at(-1)?.counts ?? [])
  return insightWords().stages(today, today - close(stages[0]?.counts ?? []))
}

/** A bare date means that day here, not midnight in Greenwich. */
export const firstOfMonth = (month: string): Date => new Date(`${month}T00:00`)
