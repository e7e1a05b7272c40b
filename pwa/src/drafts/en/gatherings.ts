import type { Tone, Wording } from '../kind'
import { mail, text } from './meetings'

type Texts = Record<Tone, Wording>

/** Once all have agreed. Here for the first time the others are named. */
export const gather: { letter: Texts; message: Texts } = {
  letter: {
    polite: mail('Our meeting, now that everyone has agreed ({me})', [
      'Dear {name},',
      'Thank you for agreeing to meet.',
      'Everyone is willing, and so I may tell you who comes: {others}.\n{particular}',
      'It would be in a public place, such as a café near a station. Would this suit you?\n{dates}',
      'Should your plans change, please feel free to tell me.',
    ]),
    standard: mail('Everyone has agreed ({me})', [
      'Dear {name},',
      'Thank you for saying yes.',
      'Everyone has agreed, so I can tell you who comes: {others}.\n{particular}',
      'A café near a station, say. Would this suit you?\n{dates}',
      'If your plans change, just let me know.',
    ]),
    friendly: mail('Coffee: everyone is in', [
      'Hi {name},',
      'Everyone is in! It will be you, me and {others}.\n{particular}',
      'A café near a station? How about:\n{dates}',
      'If your plans change, just say so.',
    ]),
  },
  message: {
    polite: text('Dear {name},\nThank you for agreeing to meet. Everyone is willing, and so I may tell you who comes: {others}.\n{particular}\nIn a café near a station; would this suit you?\n{dates}\nShould your plans change, please feel free to tell me.\n{me}'),
    standard: text('Hello {name}, this is {me}. Everyone has agreed, so I can tell you who comes: {others}.\n{particular}\nA café near a station; would this suit you?\n{dates}\nIf your plans change, just let me know.'),
    friendly: text('Hi {name}, {me} here. Everyone is in! It will be you, me and {others}.\n{particular}\nA café near a station? How about:\n{dates}\nIf your plans change, just say so.'),
  },
}

/** That it does not come about. Never because of whom. */
export const rest: { letter: Texts; message: Texts } = {
  letter: {
    polite: mail('Our meeting ({me})', [
      'Dear {name},',
      'Thank you for being willing to meet.',
      'I am sorry to say that I have decided to let it rest this time.\n{particular}',
      'I hope that I may ask you again on another occasion.',
    ]),
    standard: mail('Another time ({me})', [
      'Dear {name},',
      'Thank you for saying yes.',
      'I have decided to let our meeting rest this time.\n{particular}',
      'I would be glad to ask you again.',
    ]),
    friendly: mail('Coffee, another time', [
      'Hi {name},', 'Thanks for saying yes! I am letting it rest this time.\n{particular}', 'I will ask you again.',
    ]),
  },
  message: {
    polite: text('Dear {name},\nThank you for being willing to meet. I am sorry to say that I have decided to let it rest this time.\n{particular}\nI hope that I may ask you again.\n{me}'),
    standard: text('Hello {name}, this is {me}. Thank you for saying yes. I have decided to let our meeting rest this time.\n{particular}\nI would be glad to ask you again.'),
    friendly: text('Hi {name}, {me} here. Thanks for saying yes! I am letting it rest this time.\n{particular}\nI will ask you again.'),
  },
}
