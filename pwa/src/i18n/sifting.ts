import { sifting as en } from './en/sifting'
import { inBoth } from './index'
import { sifting as ja, type SiftingWords } from './ja/sifting'

/** Words for asking for some of the people only. */
export const siftingWords = inBoth<SiftingWords>(ja, en)
