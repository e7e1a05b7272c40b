import { useState } from 'preact/hooks'
import { asksForParticular, languageFor, writeDraft, type Draft, type DraftInput } from '../drafts/draft'
import type { Channel } from '../drafts/kind'
import { mention, reachable } from '../drafts/links'
import { wordingFor } from '../drafts/template'
import { channelsFor } from '../drafts/wording'
import type { Letter } from './letter'

/** What the writer chooses; the rest is on record. */
export type Choice = Pick<DraftInput, 'channel' | 'language' | 'tone' | 'particular' | 'dates'> & { post: string }

export interface Writing {
  channels: readonly Channel[]
  choice: Choice
  choose: (change: Partial<Choice>) => void
  draft: Draft
  /** One's own words instead of the draft's, kept while one looks at another channel or tone. */
  type: (typed: Partial<Draft>) => void
  /** A sentence of one's own is to be asked for. */
  asks: boolean
}

export function useDraft({ contact, input, tone, templates, dates, meet }: Letter): Writing {
  const channels = channelsTo(contact, input.occasion)
  const [channel = 'mail'] = channels
  const language = languageFor(contact)
  const [choice, setChoice] = useState<Choice>({ channel, language, tone, particular: meet && input.occasion !== 'rest' ? meet.purpose : '', dates, post: '' })
  const [typed, setTyped] = useState<Record<string, Partial<Draft>>>({})
  const key = [choice.channel, choice.language, choice.tone].join()
  const written = writeDraft({ ...input, ...choice }, wordingFor({ ...input, ...choice }, templates))
  const body = mention(contact, choice.channel, choice.post) + written.body
  return {
    channels,
    choice,
    choose: (change) => setChoice((before) => ({ ...before, ...change })),
    draft: { ...written, body, ...typed[key] },
    type: (change) => setTyped((before) => ({ ...before, [key]: { ...before[key], ...change } })),
    asks: asksForParticular({ ...input, ...choice }) && !meet?.purpose && typed[key]?.body === undefined,
  }
}

/** Those by which this person is reached; with none a mail's text can be copied. */
function channelsTo(contact: Letter['contact'], occasion: DraftInput['occasion']): Channel[] {
  const ways = reachable(contact)
  const possible = channelsFor(occasion).filter((channel) => ways.includes(channel))
  return possible.length > 0 ? inOrder(possible, occasion) : ['mail']
}

/** To engage is to answer where the person speaks; everything else begins with the most personal way. */
function inOrder(channels: Channel[], occasion: DraftInput['occasion']): Channel[] {
  if (occasion !== 'engage') return channels
  return [...channels].sort((a, b) => Number(b === 'x_reply') - Number(a === 'x_reply'))
}
