export const events = { untitled: 'イベント' }
