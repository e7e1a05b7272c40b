import { planning as en } from './en/planning'
import { inBoth } from './index'
import { planning as ja, type PlanningWords } from './ja/planning'

/** Words of the plan: they come with it. */
export const planningWords = inBoth<PlanningWords>(ja, en)
