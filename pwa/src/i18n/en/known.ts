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
  same: {
    title: 'Is this the same person?',
    lead: (name: string) => `${name} is among your people already, and may be the same person.`,
    why: {
      email: 'The mail address is the same.',
      phone: 'The mobile number is the same.',
      handle: 'The account is the same.',
      name: 'The name is the same.',
    },
    what: 'As one record, all cards, talks and follow-ups stay.',
    yes: 'The same person',
    no: 'Somebody else',
    merged: (name: string) => `${name} is one record now.`,
    apart: 'Noted as two people.',
    left: (field: string, value: string) => `${field}: ${value}`,
  },
}
