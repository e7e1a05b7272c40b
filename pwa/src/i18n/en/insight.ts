import type { InsightWords } from '../ja/insight'

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)

const interest = (count: number) => (count === 1 ? '1 person interests' : `${count} people interest`)

export const insight = {
  title: 'Insight',
  network: (count: number) => `Network: ${people(count)}`,
  noNetwork: 'Your network begins here',
  nearest: [
    (count: number) => `${interest(count)} you. Answering a post is the first step.`,
    (count: number) => `You have met ${people(count)}. Next, send thanks or news, and hear back.`,
    (count: number) => `You are in touch with ${people(count)}. Talk of more than work, or time outside of it, opens a tie up.`,
    (count: number) => `${people(count)} opened up. Once you can write casually and talk business openly, they count as your network.`,
    (count: number) => `You can talk openly with ${people(count)}. They count again once you have been in touch after a long time.`,
  ],
  emptyTitle: 'How far you have come will be drawn here',
  emptyText: 'Meet people, say thanks, and watch your ties change. It begins with a place to go to.',
  addEvent: 'Add an event',
  met: (count: number, fresh: number) => {
    if (count === 0) return 'Nobody you met is on record this month yet.'
    if (fresh === count) return `You met ${people(count)} this month, each for the first time.`
    return `You met ${people(count)} this month, ${fresh} of them for the first time.`
  },
  monthsTitle: 'People you met',
  firstTime: 'For the first time',
  metBefore: 'Met before',
  months: (best: string, count: number) => `In the last six months, ${best} was the fullest, with ${people(count)}.`,
  thanksTitle: 'Thanked within three days',
  thanks: (within: number, count: number) =>
    `Of ${people(count)} you met in the last six months, you thanked ${within} within three days.`,
  within: 'Within 3 days:',
  later: 'Later:',
  notYet: 'Not yet:',
  reviewTitle: 'The week in review',
  reviewText: 'Two minutes: what moved, and what is next',
  circleTitle: 'Your circle',
  circleText: 'Who is closest, and who knows whom',
  planTitle: 'A year from now',
  planText: 'How many people you could call in 12 months',
  stagesTitle: 'Stages over the year',
  stages: (close: number, more: number, network: number) => {
    if (close === 0) return 'Nobody has opened up yet: a time to exchange more.'
    const all = `${people(close)} opened up${network > 0 ? ', those in your network included' : ''}`
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
