export const followups = {
  due: 'Today',
  done: 'Done',
  snooze: 'Snooze',
  write: {
    thanks: 'Write a thank-you', promise: 'Keep your promise', engage: 'Answer a post', meet: 'Propose a meeting',
    keep: 'Say hello', contact: 'Write a message',
  },
  reasons: { thanks: 'Thanks', engage: 'A word on X', meet: 'Time to meet', keep: 'It has been a while' },
  promise: (promise: string) => `Promised: ${promise}`,
  promised: 'A promise',
  contact: 'Get in touch',
  why: (reason: string, occasion: string) => (occasion ? `${reason} · ${occasion}` : reason),
  atEvent: (day: string, event: string) => `${event}, ${day}`,
  met: (day: string) => `met ${day}`,
  planned: (day: string) => `due ${day}`,
  nextEvent: (when: string) => `${when} — start with your neighbor.`,
  nowAtEvent: 'Happening now — cards can wait until you part.',
}
