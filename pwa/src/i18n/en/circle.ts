import type { CircleWords } from '../ja/circle'

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)
const pairs = (count: number) => (count === 1 ? '1 pair' : `${count} pairs`)

export const circle = {
  title: 'Your circle',
  sentence: (stage: string, count: number, names: string, introduced: number, tied: number) => {
    const closest = `Closest to you, at “${stage}”: ${names || people(count)}.`
    if (introduced > 0) return `${closest} ${pairs(introduced)} met through an introduction.`
    if (tied > 0) return `${closest} ${pairs(tied)} know each other.`
    return `${closest} Who knows whom among them is not on record yet.`
  },
  bridge: (name: string, count: number) =>
    `${name} knows the most of the others: ${people(count)}. Perhaps they would introduce you to somebody.`,
  noTies: 'Record an introduction or colleagues under “Add a tie” on somebody’s page, and a line joins them here.',
  leftOut: (shown: number, more: number) => `The ${shown} closest are drawn. There are ${more} more.`,
  picture: 'Your circle. Choose somebody with the arrow keys, and open their page with Enter.',
  hint: 'Touch somebody to open their page; spread two fingers to see more names.',
  me: 'You',
  closer: 'Zoom in',
  farther: 'Zoom out',
  whole: 'Show all',
  kinds: { introduced: 'Introduced', colleagues: 'Colleagues', community: 'Same circle', friends: 'Friends', other: 'Other' },
  asText: 'Read the picture as text',
  tie: (how: string, names: string) => `${how}: ${names}`,
  emptyTitle: 'Your ties will be drawn here',
  emptyText: 'Add people, and they stand around you, the closest first. Record who introduced whom, or colleagues, and lines join them.',
} satisfies CircleWords
