import { known as en } from './en/known'
import { inBoth } from './index'
import { known as ja, type KnownWords } from './ja/known'

/** Words for somebody who is here already: their new card, their new job, the same person twice. */
export const knownWords = inBoth<KnownWords>(ja, en)
