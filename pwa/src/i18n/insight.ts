import { insight as en } from './en/insight'
import { inBoth } from './index'
import { insight as ja, type InsightWords } from './ja/insight'

/** Words of the screen Insight: they come with it, not with the first load. */
export const insightWords = inBoth<InsightWords>(ja, en)
