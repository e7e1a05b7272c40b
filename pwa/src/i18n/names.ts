import { language } from './index'
import { isolate } from './isolate'

export interface Named {
  name: string
  name_kana?: string | undefined
  name_romaji?: string | undefined
  handles?: readonly { handle: string }[] | undefined
}

const HAN_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** The name as its owner writes it, a Japanese one family name first; of somebody met online perhaps the handle. */
export function displayName(person: Named): string {
  const handle = person.handles?.[0]?.handle.replace(/^@/, '')
  return person.name.trim() || person.name_romaji?.trim() || (handle ? `@${handle}` : '')
}

/** How it is read, shown beneath the name: kana in Japanese, romaji otherwise. */
export function reading(person: Named): string {
  const written = language.value === 'ja' ? person.name_kana : person.name_romaji
  return written && written !== person.name ? written : ''
}

/** On screens: 山田 太郎さん. English has no such word. */
export function politeName(person: Named): string {
  const name = isolate(displayName(person))
  return language.value === 'ja' ? withSuffix(name, 'さん') : name
}

/** On envelopes and in mails; 様 stands apart from a name in Latin letters. */
export function withSuffix(name: string, suffix: '様' | 'さん'): string {
  if (!name) return ''
  return isJapanese(name) && suffix === 'さん' ? `${name}さん` : `${name} ${suffix}`
}

export function isJapanese(text: string): boolean {
  return HAN_KANA.test(text)
}

/** The first letter, or the whole of what looks like one: a flag is two signs. To segment costs, and letters need none. */
export function initialOf(name: string): string | undefined {
  const [letter] = name.trim()
  if (!letter || /\p{L}/u.test(letter)) return letter
  const [first] = new Intl.Segmenter().segment(name.trim())
  return first?.segment
}

/** 山田 太郎 -> 山田, Jane Smith -> Smith; a name without a space is left whole. */
export function familyName(name: string): string {
  const parts = name.trim().split(/[\s\u3000]+/)
  return (isJapanese(name) ? parts[0] : parts.at(-1)) ?? ''
}
