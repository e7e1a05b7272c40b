import { circle as en } from './en/circle'
import { inBoth } from './index'
import { circle as ja, type CircleWords } from './ja/circle'

/** Words of the picture of oneself and the people around. */
export const circleWords = inBoth<CircleWords>(ja, en)
