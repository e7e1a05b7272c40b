import { moving as en } from './en/moving'
import { inBoth } from './index'
import { moving as ja, type MovingWords } from './ja/moving'

/** Words of the week's moves and of its review: they come after the first picture. */
export const movingWords = inBoth<MovingWords>(ja, en)
