export const events = {
  untitled: 'イベント',
  ask: (day: string) => `${day}話した人は？`,
  askText: (event: string) => `${event}で話した人を、覚えているうちに残せます。`,
}
