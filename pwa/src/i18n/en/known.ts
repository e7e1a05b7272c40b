import type { KnownWords } from '../ja/known'

export const known: KnownWords = {
  newCard: 'Scan a new card',
  newCardOf: (name: string) => `New card of ${name}`,
  newCardText: 'What stands here stays as it is. If the card says another job, you will be told once it is read.',
  alsoMet: 'Note that you met, too',
  withContacts: 'The contact details on the card are added.',
  keepJob: 'Keep as a change of job',
  keepJobHint: (place: string) => `“${place}” stays as a former position.`,
  jobKept: 'The change of job is noted.',
}
