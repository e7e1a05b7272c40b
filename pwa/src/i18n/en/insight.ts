import type { InsightWords } from '../ja/insight'

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)

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
  laterTitle: 'It appears when there is a network',
  laterText: 'What you have seen once can be seen offline.',
  reviewTitle: 'The week in review',
  reviewText: 'Two minutes: what moved, and what is next',
  circleTitle: 'Your circle',
  circleText: 'Who is closest, and who knows whom',
  planTitle: 'A year from now',
  planText: 'How many people you could call in 12 months',
  stagesTitle: 'Stages over the year',
  stages: (close: number, more: number) => {
    if (close === 0) return 'Nobody has opened up yet: a time to exchange more.'
    const all = `${people(close)} opened up, those in your network included`
    return more > 0 ? `${all}; ${more} of them within the year.` : `${all}.`
  },
  risesTitle: 'Moved up this month',
  rose: (stage: string, day: string) => `“${stage}” on ${day}`,
  onlineTitle: 'From online to offline',
  online: (met: number, began: number) => `Of ${people(began)} you got to know online, you have met ${met}.`,
  cameToMeet: 'Met',
  onlineOnly: 'Online so far',
  topicsTitle: 'Topics that led to open ties',
  eventsTitle: 'Events that led to open ties',
  leads: (name: string, count: number) => `“${name}” stands beside ${count === 1 ? 'one open tie' : `${count} open ties`}.`,
  opened: (count: number, network: number) => (network > 0 ? `${count} (${network} in the network)` : `${count}`),
  people,
  note: 'People met on work time and people from work are left out.',
} satisfies InsightWords
