import { circle as en } from './en/circle'
import { language } from './index'
import { circle as ja, type CircleWords } from './ja/circle'

/** Words of the picture of oneself and the people around. */
export const circleWords = (): CircleWords => (language.value === 'ja' ? ja : en)
