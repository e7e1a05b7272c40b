import { letters as enLetters } from './en/letters'
import { messages as enMessages } from './en/messages'
import { letters as jaLetters } from './ja/letters'
import { messages as jaMessages } from './ja/messages'
import { CHANNELS, formOf, type Channel, type DraftLanguage, type Occasion, type Tone, type Wording } from './kind'

/** Which wording is meant. */
export interface Key {
  occasion: Occasion
  channel: Channel
  language: DraftLanguage
  tone: Tone
}

const LETTERS = { ja: jaLetters, en: enLetters }
const MESSAGES = { ja: jaMessages, en: enMessages }

/** Ours; where an occasion has no words for a channel, those of a message. */
export function ourWording({ occasion, channel, language, tone }: Key): Wording {
  const form = formOf(channel)
  if (form === 'letter') return LETTERS[language][occasion][tone]
  const forms = MESSAGES[language][occasion]
  return (forms[form] ?? forms.message)?.[tone] ?? LETTERS[language][occasion][tone]
}

/** The channels that an occasion can take: a post is answered where it stands, not by mail. */
export function channelsFor(occasion: Occasion): Channel[] {
  const forms = MESSAGES.ja[occasion]
  return CHANNELS.filter((channel) => (channel === 'mail' ? occasion !== 'engage' : formOf(channel) in forms))
}
