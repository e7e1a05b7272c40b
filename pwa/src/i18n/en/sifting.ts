import type { SiftingWords } from '../ja/sifting'

export const sifting = {
  open: 'Filter',
  stages: 'By stage',
  freshness: 'By last contact',
  quiet: { a_while: 'It has been a while', long_ago: 'A long time' },
  note: 'People from work are left out.',
  noneTitle: 'Nobody for now',
  noneText: 'Log talks and messages, and people move from stage to stage.',
} satisfies SiftingWords
