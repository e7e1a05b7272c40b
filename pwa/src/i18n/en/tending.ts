import type { TendingWords } from '../ja/tending'

export const tending: TendingWords = {
  snooze: {
    title: 'When suits you?',
    choices: { tonight: 'Tonight', tomorrow: 'Tomorrow morning', weekend: 'At the weekend', next_week: 'Next week' },
    pick: 'Pick a date and time',
    date: 'Date',
    time: 'Time',
    set: 'Remind me then',
    past: 'Please pick a time still to come.',
    tooFar: 'That is too far ahead. Please pick a nearer day.',
    words: 'Say it in words',
    wordsPlaceholder: 'e.g. next Tuesday, in 2 weeks',
    ask: 'Find the date',
    understood: (when: string) => `Remind me ${when}`,
    notUnderstood: 'That could not be read as a date. Try “next Tuesday” or “in 3 days”.',
  },
  reminders: {
    title: 'We tell you when it is time to say thanks',
    text: 'Only the name and the event appear on the lock screen.',
    turnOn: 'Turn on reminders',
    notNow: 'Not now',
    on: 'Reminders are on.',
    failed: 'That did not work. Please try again in Settings.',
  },
  zone: {
    title: (here: string) => `Change to the time in ${here}?`,
    text: (there: string) => `Reminders now come by the time in ${there}.`,
    change: 'Use the time here',
    keep: 'Leave it',
    changed: 'Reminders now come by the time here.',
  },
  doneToast: (name: string) => `${name}: done.`,
  snoozedToast: (name: string, when: string) => `${name}: we will remind you ${when}.`,
}
