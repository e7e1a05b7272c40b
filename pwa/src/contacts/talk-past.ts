import { dayOfNoon } from '../followups/when'
import type { Part } from '../history/steps'
import { t } from '../i18n'
import { eventWords } from '../i18n/event-pages'
import { cardWords } from '../i18n/cards'
import { calendarDay } from '../i18n/time'
import type { Encounter } from '../store/documents'
import { now } from '../store/now'

/** A promise and its day go together. Topics are a list of which nothing is lost, and whom one met is no words. */
export function talkParts(): Part<Encounter>[] {
  const cards = cardWords()
  const { contacts } = t()
  const events = eventWords()
  return [
    { label: contacts.noteField, fields: ['note'], text: (talk) => talk.note },
    { label: contacts.learnedField, fields: ['learned'], text: (talk) => talk.learned },
    { label: cards.promise, fields: ['promise', 'promise_by'], text: promiseText },
    { label: events.place, fields: ['place'], text: (talk) => talk.place },
  ]
}

function promiseText({ promise, promise_by }: Encounter): string {
  const by = promise && promise_by ? calendarDay(dayOfNoon(promise_by), now.value) : ''
  return [promise, by].filter(Boolean).join(t().ui.between)
}
