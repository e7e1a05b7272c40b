import { cards as en } from './en/cards'
import { inBoth } from './index'
import { cards as ja, type CardWords } from './ja/cards'

/** Words of capture, which comes when it is first opened. */
export const cardWords = inBoth<CardWords>(ja, en)
