import { meets as en } from './en/meets'
import { inBoth } from './index'
import { meets as ja, type MeetWords } from './ja/meets'

/** Words for a meeting of several around whom they share: only when one is looked at. */
export const meetWords = inBoth<MeetWords>(ja, en)
