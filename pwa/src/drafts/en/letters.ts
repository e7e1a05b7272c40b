import type { Occasion, Tone, Wording } from '../kind'
import { gather, rest } from './gatherings'
import { bridge, first } from './meetings'

const END: Record<Tone, string> = { polite: 'Sincerely,', standard: 'Best regards,', friendly: 'Best,' }

/** Subject and body, the most formal first. */
export const letters: Record<Occasion, Record<Tone, Wording>> = {
  thanks: {
    polite: letter('polite', 'Thank you for your time at {event}', [
      'Dear {name},',
      'My name is {me}, of {my_company}. It was a pleasure to meet you at {event} {day}, and I would like to thank you for your time.\nI found what you said about {topics} most valuable.\n{particular}\n{promise}',
      'I hope that we will have the opportunity to continue our conversation.',
    ]),
    standard: letter('standard', 'Thank you for your time at {event}', [
      'Dear {name},',
      'It was good to meet you at {event} {day}, and thank you for your time.\nI especially enjoyed what we said about {topics}.\n{particular}\n{promise}',
      'I hope we can continue our conversation soon.',
    ]),
    friendly: letter('friendly', 'Great to meet you at {event}', [
      'Hi {name},',
      'It was great to meet you at {event} {day}. Thanks for taking the time!\nI really enjoyed talking about {topics}.\n{particular}\n{promise}',
      "Let's talk again soon.",
    ]),
  },
  promise: {
    polite: letter('polite', 'As promised ({me}, {my_company})', [
      'Dear {name},',
      'Thank you again for your time at {event} {day}.\n{promise}\n{particular}',
      'Please do not hesitate to contact me should you have any questions.',
    ]),
    standard: letter('standard', 'As promised ({me}, {my_company})', [
      'Dear {name},',
      'Thank you again for your time at {event} {day}.\n{promise}\n{particular}',
      'If you have any questions, just let me know.',
    ]),
    friendly: letter('friendly', 'As promised', [
      'Hi {name},', '{promise}\n{particular}', 'Any questions, just ask.',
    ]),
  },
  engage: {
    polite: letter('polite', 'Your recent post', [
      'Dear {name},', 'I read your recent post with great interest.\n{particular}', 'I would be glad to hear more about it.',
    ]),
    standard: letter('standard', 'Your recent post', [
      'Dear {name},', 'I read your recent post with interest.\n{particular}', 'I would love to hear more about it.',
    ]),
    friendly: letter('friendly', 'Your post', ['Hi {name},', 'I read your post.\n{particular}', 'Tell me more some time!']),
  },
  meet: {
    polite: letter('polite', 'Continuing our conversation ({me}, {my_company})', [
      'Dear {name},',
      'Thank you again for your time at {event} {day}.\nI would very much like to hear more about {topics}.\n{particular}',
      'Would you have half an hour to spare? For example:\n{dates}\nOnline or at a place that suits you, whichever you prefer.',
      'If this is not a good time, please feel free to decline; I shall entirely understand.',
    ]),
    standard: letter('standard', 'Continuing our conversation ({me}, {my_company})', [
      'Dear {name},',
      'It was good to talk with you at {event} {day}.\nI would like to hear more about {topics}.\n{particular}',
      'Would you have half an hour? For example:\n{dates}\nOnline or near you, whichever you prefer.',
      'If now is not a good time, no problem at all: just say so, or leave this unanswered.',
    ]),
    friendly: letter('friendly', 'Coffee or lunch?', [
      'Hi {name},',
      'I enjoyed talking with you at {event} {day}.\nI would love to hear more about {topics}.\n{particular}',
      'Coffee or lunch some time? How about one of these:\n{dates}',
      'If you are busy, just say no. Another time is fine.',
    ]),
  },
  keep: {
    polite: letter('polite', 'It has been a while ({me}, {my_company})', [
      'Dear {name},',
      'It has been some time since we met at {event} {day}, and I hope that you are well.\n{particular}\nI often think of what you said about {topics}.',
      'I would be glad to hear how you have been.',
    ]),
    standard: letter('standard', 'It has been a while ({me}, {my_company})', [
      'Dear {name},',
      'It has been a while since we met at {event} {day}. I hope you are well.\n{particular}\nI still think of what we said about {topics}.',
      'I would be glad to hear how you are doing.',
    ]),
    friendly: letter('friendly', 'Long time no see', [
      'Hi {name},', 'How have you been since {event}?\n{particular}', "Let's catch up some time.",
    ]),
  },
  first: first.letter,
  bridge: bridge.letter,
  gather: gather.letter,
  rest: rest.letter,
  contact: {
    polite: letter('polite', 'A note from {me}, {my_company}', ['Dear {name},', 'I hope that you are well.\n{particular}']),
    standard: letter('standard', 'A note from {me}, {my_company}', ['Dear {name},', 'I hope you are well.\n{particular}']),
    friendly: letter('friendly', 'Hello from {me}', ['Hi {name},', 'I hope you are well.\n{particular}']),
  },
}

function letter(tone: Tone, subject: string, paragraphs: readonly string[]): Wording {
  return { subject, body: [...paragraphs, `${END[tone]}\n{signature}`].join('\n\n') }
}
