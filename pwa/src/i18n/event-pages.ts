import { eventPages as en } from './en/event-pages'
import { inBoth } from './index'
import { eventPages as ja, type EventWords } from './ja/event-pages'

/** Words of the events' own screens; what other screens say of events comes with the first load. */
export const eventWords = inBoth<EventWords>(ja, en)
