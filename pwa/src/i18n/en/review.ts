import type { ReviewWords } from '../ja/review'

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)

export const review: ReviewWords = {
  title: 'The week in review',
  span: (from, to) => `${from} – ${to}`,
  sums: (met, fresh, wrote) => {
    if (met + wrote === 0) return 'Nothing is on record for this week. Some weeks are quiet.'
    const new_ = fresh === 0 ? '' : fresh === met ? ' for the first time' : ` (${fresh} for the first time)`
    return `You met ${people(met)}${new_} and wrote to ${people(wrote)}.`
  },
  rises: 'Ties that moved',
  noRises: 'No tie moved to another stage that week.',
  rose: (stage, day) => `“${stage}” on ${day}`,
  lessons: 'What you learned',
  silences: 'Not in touch for a while',
  since: (when) => `Last in touch ${when}`,
  next: 'Next steps',
}
