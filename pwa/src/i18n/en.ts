import { app } from './en/app'
import { cards } from './en/cards'
import { contacts } from './en/contacts'
import { events } from './en/events'
import { followups } from './en/followups'
import { insight } from './en/insight'
import { ui } from './en/ui'
import type { Words } from './ja'

export const en = { app, cards, contacts, events, followups, insight, ui } satisfies Words
