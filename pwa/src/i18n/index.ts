import { signal } from '@preact/signals'
import { isolating } from './isolate'
import { ja as plainJa, type Words } from './ja'

export type { Words } from './ja'
export type Language = 'ja' | 'en'

const KEPT = 'language'

/** Language of the screens; everything that reads it is drawn again when it changes. */
export const language = signal<Language>(startLanguage())
const ja = isolating(plainJa)
const words = signal<Words>(ja)

/** The dictionary now in use: `t().followups.done`. */
export const t = (): Words => words.value

/** Switches to a language. Japanese is here from the start, so that the first picture waits for nothing. */
export async function speak(next: Language): Promise<void> {
  words.value = next === 'ja' ? ja : isolating((await import('./en')).en)
  language.value = next
  if (typeof document === 'undefined') return
  document.documentElement.lang = next
  localStorage.setItem(KEPT, next)
}

/** The words of a screen, which come with it rather than with the first load. */
export function inBoth<W>(japanese: W, english: W): () => W {
  const both = { ja: isolating(japanese), en: isolating(english) }
  return () => both[language.value]
}

function startLanguage(): Language {
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(KEPT)
  if (kept === 'ja' || kept === 'en') return kept
  const wished = typeof navigator === 'undefined' ? ['ja'] : navigator.languages
  return wished.some((one) => one.startsWith('ja')) ? 'ja' : 'en'
}
