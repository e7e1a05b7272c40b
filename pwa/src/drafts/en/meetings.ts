import type { Tone, Wording } from '../kind'

type Texts = Record<Tone, Wording>

/** To meet in person for the first time, having talked on X. */
export const first: { letter: Texts; message: Texts } = {
  letter: {
    polite: mail('May I ask for half an hour of your time? ({me})', [
      'Dear {name},',
      'Thank you for all our exchanges on X. I learn much from what you write, and would be glad to hear you in person.\n{particular}',
      'Would you have half an hour, in a café near a station?\n{dates}',
      'If it does not suit you, or you would rather stay online, please feel free to decline. I will go on reading you with pleasure.',
    ]),
    standard: mail('Shall we meet? ({me})', [
      'Dear {name},',
      'Thank you for our exchanges on X. I would like to talk with you in person some time.\n{particular}',
      'Would half an hour in a café near a station suit you?\n{dates}',
      'If you are busy, or would rather stay online, no problem at all.',
    ]),
    friendly: mail('Coffee?', [
      'Hi {name},',
      'I always enjoy talking with you on X. Shall we meet in person some time?\n{particular}',
      'Coffee near a station? How about one of these:\n{dates}',
      'Not in the mood? Just say so, no hard feelings.',
    ]),
  },
  message: {
    polite: text('Dear {name},\nThank you for our exchanges on X. I would be glad to hear you in person.\n{particular}\nWould you have half an hour, in a café near a station?\n{dates}\nIf not, please feel free to decline.\n{me}'),
    standard: text('Hello {name}, this is {me}. Thank you for our exchanges here.\nI would like to meet you in person some time.\n{particular}\nHalf an hour in a café near a station?\n{dates}\nIf you are busy, no problem at all.'),
    friendly: text('Hi {name}, {me} here. Always good to talk with you!\nShall we meet in person some time?\n{particular}\nCoffee near a station? How about:\n{dates}\nNot in the mood? Just say so.'),
  },
}

/** Asks whom two people know to bring them together. The others are not named before each of them has agreed. */
export const bridge: { letter: Texts; message: Texts } = {
  letter: {
    polite: mail('A small meeting, if you are willing ({me})', [
      'Dear {name},',
      'I am thinking of a talk among a few of us, with somebody whom we both know.\n{particular}',
      'It would be in a public place that suits everyone, such as a café near a station. For example:\n{dates}',
      'For now I would only like to know whether you are willing. I will tell you who it is once everyone has agreed.\nIf you would rather not, a word is enough, without any reason. Nothing changes between us.',
    ]),
    standard: mail('A few of us over coffee? ({me})', [
      'Dear {name},',
      'I would like to bring together a few of us, with somebody whom we both know.\n{particular}',
      'A café near a station, say, where everyone feels at ease. For example:\n{dates}',
      'For now I only ask whether you would like to. I will tell you who it is once everyone has agreed.\nIf you would rather not, a word is enough, no reason needed.',
    ]),
    friendly: mail('Coffee, a few of us?', [
      'Hi {name},',
      'It could be fun to talk among a few, with somebody whom we both know.\n{particular}',
      'A café near a station? How about one of these:\n{dates}',
      'Just tell me whether you feel like it. I will say who it is once everyone is in.\n"Not this time" is a perfectly good answer.',
    ]),
  },
  message: {
    polite: text('Dear {name},\nI am thinking of a talk among a few of us, with somebody whom we both know.\n{particular}\nIn a café near a station, for example:\n{dates}\nFor now I only ask whether you are willing. I will tell you who it is once everyone has agreed.\nIf you would rather not, a word is enough.\n{me}'),
    standard: text('Hello {name}, this is {me}. I would like to bring together a few of us, with somebody whom we both know.\n{particular}\nA café near a station, for example:\n{dates}\nI will tell you who it is once everyone has agreed. If you would rather not, a word is enough.'),
    friendly: text('Hi {name}, {me} here. Coffee among a few, with somebody whom we both know?\n{particular}\nA café near a station, say:\n{dates}\nI will say who it is once everyone is in. "Not this time" is a perfectly good answer!'),
  },
}

export function mail(subject: string, paragraphs: readonly string[]): Wording {
  return { subject, body: [...paragraphs, '{signature}'].join('\n\n') }
}

export function text(body: string): Wording {
  return { subject: '', body }
}
