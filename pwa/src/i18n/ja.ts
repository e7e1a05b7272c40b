// The master dictionary: a noun's words stand in ja/<noun>.ts, and en/<noun>.ts has to have the same.
import { app } from './ja/app'
import { contacts } from './ja/contacts'
import { events } from './ja/events'
import { followups } from './ja/followups'
import { ui } from './ja/ui'

export const ja = { app, contacts, events, followups, ui }

export type Words = typeof ja
