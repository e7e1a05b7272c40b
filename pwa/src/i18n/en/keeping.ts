import type { KeepingWords } from '../ja/keeping'

export const keeping = {
  update: {
    ready: 'A new version is ready.',
    outdated: 'Update to go on syncing. Everything you wrote is still on this phone.',
    apply: 'Update',
    working: 'Updating',
    notYet: 'The new version is not available yet. Please try again in a moment.',
  },
  notices: {
    kept: (what: string) => `${what} was deleted on another device, but you had edited it here, so it stays.`,
    back: (what: string) => `${what} had been edited on another device, so the deletion was undone.`,
    keptHere: 'Deleted on another device, but you had edited it here, so it stays.',
    backHere: 'You deleted this here, but it had been edited on another device, so it is back.',
    bringBack: 'Bring back what was deleted with it',
    broughtBack: 'Their records are back too.',
    understood: 'Got it',
    look: 'Show',
    event: (title: string) => `The event “${title}”`,
    encounter: (name: string) => `Your meeting with ${name}`,
    someone: 'someone without a name',
  },
  history: {
    title: 'History',
    lead: 'What stood here before it was replaced.',
    none: 'Nothing has been replaced',
    noneText: 'When something is changed, what it was before is kept here.',
    offline: 'The history is on the server. Please open this again once you are connected.',
    until: (when: string) => `Until ${when}`,
    restore: 'Restore',
    restoreLabel: (field: string, value: string) => `Restore ${field} to “${value}”`,
    restored: (field: string) => `${field} restored.`,
  },
  erase: {
    button: 'Delete this person entirely',
    title: (name: string) => `Delete ${name} entirely?`,
    text: 'Details, card photos, meetings, messages and history are erased from the server and this phone right now, and from your other devices when they next sync.',
    shared: 'Meetings with others stay, without this person.',
    final: 'This cannot be undone.',
    confirm: 'Delete entirely',
    done: (name: string) => `${name} was deleted entirely.`,
  },
} satisfies KeepingWords
