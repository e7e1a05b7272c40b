import type { Contact } from '../store/documents'
import { romajiOf } from './romaji'

/** Between fields, so that nothing is found across two of them: nobody types it. */
const BETWEEN = '\0'

/** One form for all ways to write the same: width, case, kana, spaces and hyphens do not matter. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, toHiragana)
    .replace(/[髙﨑邊邉齋齊斉澤濱濵廣德眞嶋]/g, (kanji) => VARIANTS[kanji] ?? kanji)
    .replace(/[\s\-‐–ー・.]/g, '')
}

/** What was typed, word by word, each folded. */
export function wordsOf(typed: string): string[] {
  return typed.split(/\s+/).map(fold).filter(Boolean)
}

/** All of a person that can be searched for, folded. A name that is known in kana is found in romaji too. */
export function searchText(contact: Contact): string {
  const { name, name_kana, name_romaji, company, department, title, note, looks } = contact
  const lists = [...contact.emails, ...contact.handles.map((one) => one.handle), ...contact.phones.map((one) => one.number)]
  const texts = [name, name_kana, name_romaji, company, department, title, note, looks, ...lists]
  const folded = fold(texts.filter(Boolean).join(BETWEEN))
  return name_kana ? [folded, ...romajiOf(fold(name_kana))].join(BETWEEN) : folded
}

/**
 * By which a name stands in order: the reading where there is one. As in a dictionary a voiced or small kana stands
 * with its plain one (JIS X 4061, its first level); Latin letters come before kana, kana before kanji.
 */
export function soundOf({ name, name_kana }: Pick<Contact, 'name' | 'name_kana'>): string {
  return fold(name_kana || name)
    .normalize('NFD')
    .replace(/[\u3099\u309a]/g, '')
    .replace(/[ぁぃぅぇぉっゃゅょゎ]/g, (small) => String.fromCharCode(small.charCodeAt(0) + 1))
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
