import { sifting as en } from './en/sifting'
import { language } from './index'
import { sifting as ja, type SiftingWords } from './ja/sifting'

/** Words for asking for some of the people only. */
export const siftingWords = (): SiftingWords => (language.value === 'ja' ? ja : en)
