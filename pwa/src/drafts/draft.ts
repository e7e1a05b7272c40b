import { language } from '../i18n'
import { isJapanese } from '../i18n/names'
import { fill, fillSubject } from './fill'
import { isPublic, type DraftLanguage, type Occasion, type Wording } from './kind'
import { valuesOf, type DraftInput, type Recipient } from './values'

export type { DraftInput, Recipient, Sender, Talk } from './values'

export type Draft = Wording

/** A wording, filled for one person and one talk. */
export function writeDraft(input: DraftInput, wording: Wording): Draft {
  const values = valuesOf(input)
  return {
    subject: fillSubject(wording.subject, values, input.language),
    body: fill(wording.body, values, input.language),
  }
}

/** Here nothing on record makes up for a sentence of one's own. */
const ALWAYS: readonly Occasion[] = ['engage', 'keep', 'contact', 'first', 'bridge', 'gather']

/**
 * Whether a sentence of one's own is still to be asked for: without it the text could have gone to anybody.
 */
export function asksForParticular({ occasion, channel, talk }: Pick<DraftInput, 'occasion' | 'channel' | 'talk'>): boolean {
  if (isPublic(channel) || ALWAYS.includes(occasion)) return true
  return !talk || (talk.topics.length === 0 && !talk.promise)
}

/** The language to begin with: that of the person written to; of whom only a handle is known, the writer's own. */
export function languageFor(to: Pick<Recipient, 'name' | 'company'>): DraftLanguage {
  if (!to.name && !to.company) return language.value
  return isJapanese(to.name) || (!to.name && isJapanese(to.company)) ? 'ja' : 'en'
}
