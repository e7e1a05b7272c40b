import { insight as en } from './en/insight'
import { language } from './index'
import { insight as ja, type InsightWords } from './ja/insight'

/** Words of the screen Insight: they come with it, not with the first load. */
export const insightWords = (): InsightWords => (language.value === 'ja' ? ja : en)
