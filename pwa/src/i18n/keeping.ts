import { keeping as en } from './en/keeping'
import { inBoth } from './index'
import { keeping as ja, type KeepingWords } from './ja/keeping'

/** Words for what is kept, changed elsewhere, brought back or taken away for good: seldom needed, so not in the first load. */
export const keepingWords = inBoth<KeepingWords>(ja, en)
