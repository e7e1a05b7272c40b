import { drafting as en } from './en/drafting'
import { inBoth } from './index'
import { drafting as ja, type DraftingWords } from './ja/drafting'

/** Words around a draft: they come with the first one that is opened. */
export const draftingWords = inBoth<DraftingWords>(ja, en)
