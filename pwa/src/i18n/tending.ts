import { tending as en } from './en/tending'
import { inBoth } from './index'
import { tending as ja, type TendingWords } from './ja/tending'

/** Words of what stands around the list of follow-ups: they come after the first picture. */
export const tendingWords = inBoth<TendingWords>(ja, en)
