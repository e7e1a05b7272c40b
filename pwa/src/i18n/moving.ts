import { moving as en } from './en/moving'
import { language } from './index'
import { moving as ja, type MovingWords } from './ja/moving'

/** Words of the week's moves and of its review: they come after the first picture. */
export const movingWords = (): MovingWords => (language.value === 'ja' ? ja : en)
