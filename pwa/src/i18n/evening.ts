import { evening as en } from './en/evening'
import { inBoth } from './index'
import { evening as ja, type EveningWords } from './ja/evening'

/** Words of the first evening: they come with it. */
export const eveningWords = inBoth<EveningWords>(ja, en)
