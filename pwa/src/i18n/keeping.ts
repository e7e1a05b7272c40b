import { keeping as en } from './en/keeping'
import { language } from './index'
import { keeping as ja, type KeepingWords } from './ja/keeping'

/** Words for what is kept, changed elsewhere, brought back or taken away for good: seldom needed, so not in the first load. */
export const keepingWords = (): KeepingWords => (language.value === 'ja' ? ja : en)
