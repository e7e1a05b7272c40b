export const app = {
  tabs: 'Main menu',
  home: 'To contact',
  people: 'People',
  scan: 'Scan a card',
  events: 'Events',
  insight: 'Insight',
  settings: 'Settings',
  offline: 'Offline',
  waiting: (count: number) => `${count} on this phone`,
  missing: 'Nothing here',
  missingText: 'It may have been deleted, or the address is wrong.',
  toHome: 'Go to the first page',
}
