import type { Tone, Wordings } from '../kind'
import { gather, rest } from './gatherings'
import { bridge, first } from './meetings'

type Texts = Record<Tone, string>

const thanks: Texts = {
  polite: 'Dear {name},\nIt was a pleasure to meet you at {event} {day}. Thank you very much for your time.\nWhat you said about {topics} was most valuable.\n{particular}\n{promise}\nSincerely, {me} ({my_company})',
  standard: 'Hello {name}, this is {me} from {my_company}.\nIt was good to meet you at {event} {day}. Thank you for your time.\nI enjoyed what we said about {topics}.\n{particular}\n{promise}\nI hope we can talk again.',
  friendly: 'Hi {name}, {me} here.\nGreat to meet you at {event} {day}!\nI loved talking about {topics}.\n{particular}\n{promise}\nTalk soon!',
}

const promise: Texts = {
  polite: 'Dear {name},\n{promise}\n{particular}\nSincerely, {me} ({my_company})',
  standard: 'Hello {name}, this is {me} from {my_company}.\n{promise}\n{particular}',
  friendly: 'Hi {name}, {me} here.\n{promise}\n{particular}',
}

const engage: Texts = {
  polite: 'Dear {name},\nI read your post with great interest.\n{particular}',
  standard: 'Hello {name}, I read your post with interest.\n{particular}',
  friendly: 'Hi {name}, just read your post!\n{particular}',
}

const meet: Texts = {
  polite: 'Dear {name},\nThank you again for your time at {event} {day}.\nI would very much like to hear more about {topics}.\n{particular}\nWould you have half an hour? For example:\n{dates}\nIf not, please feel free to decline.\nSincerely, {me} ({my_company})',
  standard: 'Hello {name}, this is {me}. It was good to talk {day}.\nI would like to hear more about {topics}.\n{particular}\nCoffee or lunch some time?\n{dates}\nIf you are busy, no problem at all.',
  friendly: 'Hi {name}, {me} here.\nShall we go on about {topics}?\n{particular}\nHow about one of these:\n{dates}\nBusy? Another time is fine!',
}

const keep: Texts = {
  polite: 'Dear {name},\nIt has been some time since we met at {event} {day}.\n{particular}\nI hope that you are well.\nSincerely, {me} ({my_company})',
  standard: 'Hello {name}, this is {me}. It has been a while since {event}.\n{particular}\nHow have you been?',
  friendly: 'Hi {name}, long time no see! {me} here.\n{particular}',
}

const contact: Texts = {
  polite: 'Dear {name},\n{particular}\nSincerely, {me} ({my_company})',
  standard: 'Hello {name}, this is {me}.\n{particular}',
  friendly: 'Hi {name}, {me} here.\n{particular}',
}

const thanksReply: Texts = {
  polite: 'Thank you very much for your time at {event} {day}.\n{particular}',
  standard: 'Thank you for your time at {event} {day}. It was good to talk.\n{particular}',
  friendly: 'Great talking with you at {event} {day}!\n{particular}',
}

const thanksPost: Texts = {
  polite: 'I had the pleasure of attending {event}.\n{particular}\nMy thanks to everyone I spoke with.',
  standard: 'I went to {event}.\n{particular}\nThanks to everyone I talked with.',
  friendly: 'Just back from {event}!\n{particular}\nThanks to everyone I talked with!',
}

const engageReply: Texts = {
  polite: 'I read this with great interest.\n{particular}', standard: '{particular}', friendly: '{particular}',
}

const keepReply: Texts = {
  polite: 'I hope that you are well.\n{particular}', standard: 'It has been a while.\n{particular}',
  friendly: 'Long time no see!\n{particular}',
}

/** LINE, DM and SMS, then replies and posts on X. None has a subject. */
export const messages: Wordings = {
  thanks: { message: texts(thanks), reply: texts(thanksReply), post: texts(thanksPost) },
  promise: { message: texts(promise) },
  engage: { message: texts(engage), reply: texts(engageReply), post: texts(engageReply) },
  meet: { message: texts(meet) },
  keep: { message: texts(keep), reply: texts(keepReply) },
  contact: { message: texts(contact) },
  first,
  bridge,
  gather,
  rest,
}

function texts({ polite, standard, friendly }: Texts) {
  const only = (body: string) => ({ subject: '', body })
  return { polite: only(polite), standard: only(standard), friendly: only(friendly) }
}
