import { reminding as en } from './en/reminding'
import { inBoth } from './index'
import { reminding as ja, type RemindingWords } from './ja/reminding'

/** Words of the settings for reminders and drafts: they come with those screens. */
export const remindingWords = inBoth<RemindingWords>(ja, en)
