import { meets as en } from './en/meets'
import { language } from './index'
import { meets as ja, type MeetWords } from './ja/meets'

/** Words for a meeting of several around whom they share: only when one is looked at. */
export const meetWords = (): MeetWords => (language.value === 'ja' ? ja : en)
