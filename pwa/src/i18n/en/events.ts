export const events = {
  untitled: 'Event',
  ask: (day: string) => `Who did you talk to ${day}?`,
  askText: (event: string) => `Note whom you talked to at ${event} while you remember.`,
}
