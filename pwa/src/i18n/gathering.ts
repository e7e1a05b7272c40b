import { gathering as en } from './en/gathering'
import { inBoth } from './index'
import { gathering as ja, type GatheringWords } from './ja/gathering'

/** Words for before, at and after an event, and for communities: none of them is needed by the first load. */
export const gatheringWords = inBoth<GatheringWords>(ja, en)
