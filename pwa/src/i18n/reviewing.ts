import { reviewing as en } from './en/reviewing'
import { inBoth } from './index'
import { reviewing as ja, type ReviewingWords } from './ja/reviewing'

/** Words for looking over a photo and what was read from it: they come with the screens that show photos. */
export const reviewingWords = inBoth<ReviewingWords>(ja, en)
