import { app } from './en/app'
import { cards } from './en/cards'
import { contacts } from './en/contacts'
import { events } from './en/events'
import { followups } from './en/followups'
import { ui } from './en/ui'
import type { Words } from './ja'

export const en = { app, cards, contacts, events, followups, ui } satisfies Words
