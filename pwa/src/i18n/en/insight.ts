import type { InsightWords } from '../ja/insight'

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)
const times = (count: number) => (count === 1 ? 'once' : `${count} times`)

export const insight = {
  title: 'Insight',
  network: (count: number) => `Network: ${people(count)}`,
  emptyTitle: 'Nothing on record yet',
  emptyText: 'Meet people and say thanks, and you will see here how far you have come.',
  addEvent: 'Add an event',
  met: (count: number, fresh: number) => {
    if (count === 0) return 'You have not met anybody this month yet.'
    if (fresh === count) return `You met ${people(count)} this month, each for the first time.`
    return `You met ${people(count)} this month, ${fresh} of them for the first time.`
  },
  monthsTitle: 'People you met',
  months: (best: string, count: number) => `In the last six months, ${best} was the fullest, with ${people(count)}.`,
  thanksTitle: 'Thanked within three days',
  thanks: (within: number, count: number) =>
    `Of ${people(count)} you met in the last six months, you thanked ${within} within three days.`,
  within: 'Within 3 days:',
  later: 'Later:',
  notYet: 'Not yet:',
  topicsTitle: 'What you talked about',
  topics: (topic: string, count: number) => `What you talked about most was “${topic}”, ${times(count)}.`,
  topicsNone: 'Tag your talks, and the topics line up here.',
  times,
  people,
  note: 'People met on work time and people from work are left out.',
} satisfies InsightWords
