import type { SiftingWords } from '../ja/sifting'

export const sifting = {
  open: 'Filter',
  stages: 'By stage',
  freshness: 'By last contact',
  quiet: { a_while: 'It has been a while', long_ago: 'A long time' },
  note: 'People from work are left out.',
  noneTitle: 'Nobody for now',
  noneText: {
    stage: 'Log talks and messages, and people move from stage to stage.',
    freshness: 'You have kept in touch with everybody.',
    both: 'Take back one of the two, and there may be somebody.',
  },
} satisfies SiftingWords
