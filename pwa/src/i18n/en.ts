import { app } from './en/app'
import { contacts } from './en/contacts'
import { events } from './en/events'
import { followups } from './en/followups'
import { ui } from './en/ui'
import type { Words } from './ja'

export const en = { app, contacts, events, followups, ui } satisfies Words
