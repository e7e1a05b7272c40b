export const events = { untitled: 'Event' }
