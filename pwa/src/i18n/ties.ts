import { ties as en } from './en/ties'
import { inBoth } from './index'
import { ties as ja, type TieWords } from './ja/ties'

/** Words for how close a tie is and how it came so: needed on a person's page, so not in the first load. */
export const tieWords = inBoth<TieWords>(ja, en)
