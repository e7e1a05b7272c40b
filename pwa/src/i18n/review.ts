import { review as en } from './en/review'
import { inBoth } from './index'
import { review as ja, type ReviewWords } from './ja/review'

/** Words of the weekly review: they come with it. */
export const reviewWords = inBoth<ReviewWords>(ja, en)
