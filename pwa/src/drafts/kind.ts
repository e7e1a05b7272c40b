/**
 * What a draft is for, as `FollowUp.why` says it; `contact` for the person's own words, `first` to meet whom one knows
 * from X, `bridge` to ask for a meeting around whom they share, `gather` to invite all who agreed to it, `rest` to let it be.
 */
export const OCCASIONS = ['thanks', 'promise', 'engage', 'meet', 'keep', 'contact', 'first', 'bridge', 'gather', 'rest'] as const
export type Occasion = (typeof OCCASIONS)[number]

export const CHANNELS = ['mail', 'line', 'x_dm', 'x_reply', 'x_post', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]

export const TONES = ['polite', 'standard', 'friendly'] as const
export type Tone = (typeof TONES)[number]

export type DraftLanguage = 'ja' | 'en'

/** LINE, DM and SMS read alike: one form for the three. */
export type Form = 'letter' | 'message' | 'reply' | 'post'

export interface Wording {
  /** Of a mail; empty elsewhere. */
  subject: string
  body: string
}

/** Our words for one language. */
export type Wordings = Record<Occasion, Partial<Record<Form, Record<Tone, Wording>>>>

export function occasionOf(why: string): Occasion {
  return OCCASIONS.find((one) => one === why) ?? 'contact'
}

export function formOf(channel: Channel): Form {
  const forms: Record<Channel, Form> = {
    mail: 'letter', line: 'message', x_dm: 'message', sms: 'message', x_reply: 'reply', x_post: 'post',
  }
  return forms[channel]
}

/** Anybody can read it: what was talked about and promised has no place there. */
export function isPublic(channel: Channel): boolean {
  return channel === 'x_reply' || channel === 'x_post'
}

/** As it stands in an interaction. */
export function networkOf(channel: Channel): string {
  return channel.startsWith('x_') ? 'x' : channel
}
