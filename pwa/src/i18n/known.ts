import { known as en } from './en/known'
import { language } from './index'
import { known as ja, type KnownWords } from './ja/known'

/** Words for somebody who is here already: their new card, their new job, the same person twice. */
export const knownWords = (): KnownWords => (language.value === 'ja' ? ja : en)
