import type { Contact } from '../store/documents'

/** One form for all ways to write the same: width, case, kana, spaces and hyphens do not matter. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, toHiragana)
    .replace(/[髙﨑邊邉齋齊斉澤濱濵廣德眞嶋]/g, (kanji) => VARIANTS[kanji] ?? kanji)
    .replace(/[\s\-‐–ー・.]/g, '')
}

/** Whether every word of what was typed stands somewhere in the text, which is folded already. */
export function matches(folded: string, typed: string): boolean {
  return typed.split(/\s+/).every((word) => folded.includes(fold(word)))
}

const searchTexts = new WeakMap<Contact, string>()

/** All of a person that can be searched for, folded once and only when somebody searches. */
export function searchText(contact: Contact): string {
  const known = searchTexts.get(contact) ?? foldAll(contact)
  searchTexts.set(contact, known)
  return known
}

function foldAll(contact: Contact): string {
  const { name, name_kana, name_romaji, company, department, title, note, looks } = contact
  const lists = [...contact.emails, ...contact.handles.map((one) => one.handle), ...contact.phones.map((one) => one.number)]
  return [name, name_kana, name_romaji, company, department, title, note, looks, ...lists].map(fold).join('\n')
}

/** Forms of a kanji that names use and keyboards do not offer first. */
const VARIANTS: Record<string, string> = {
  ...{ 髙: '高', 﨑: '崎', 邊: '辺', 邉: '辺', 齋: '斎', 齊: '斎', 斉: '斎' },
  ...{ 澤: '沢', 濱: '浜', 濵: '浜', 廣: '広', 德: '徳', 眞: '真', 嶋: '島' },
}

const KANA_GAP = 0x60

function toHiragana(katakana: string): string {
  return String.fromCharCode(katakana.charCodeAt(0) - KANA_GAP)
}
