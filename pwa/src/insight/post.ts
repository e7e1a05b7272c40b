import type { Contact, Encounter } from '../store/documents'

/** Somebody is named: 田中さん, Ms. Tanaka, @tanaka. Whoever it is, it is nobody's business. */
const NAMED = /[\p{L}ー]\s?(さん|様|さま|氏|くん|君|ちゃん|先生|社長|部長|課長)|\b(Mr|Mrs|Ms|Dr)\b|@\w/u

/** Said of nobody in particular. */
const ANYBODY = /お?(客|子|医者|父|母)(さん|様|さま)|(皆|みな)(さん|様|さま)|王様|神様/gu

/** What was learned, as far as it may be told: never from a private talk, and nobody's name in it. */
export function tellable({ learned, private_talk }: Encounter, people: readonly Contact[]): string {
  const text = learned.trim()
  if (private_talk || !text || NAMED.test(text.replace(ANYBODY, ''))) return ''
  const names = people.flatMap((one) => [...`${one.name} ${one.name_kana} ${one.name_romaji}`.split(/\s+/), one.company])
  return names.some((name) => name.length > 1 && text.toLowerCase().includes(name.toLowerCase())) ? '' : text
}

/** X's composer, with this in it: the person posts it, or not. */
export function composer(text: string): string {
  return `https://x.com/intent/post?text=${encodeURIComponent(text)}`
}
