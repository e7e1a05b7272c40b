import { accounts as en } from './en/accounts'
import { inBoth } from './index'
import { accounts as ja, type AccountWords } from './ja/accounts'

/** Words of the screens that are seldom opened: they come with those screens, not with the first load. */
export const accountWords = inBoth<AccountWords>(ja, en)
