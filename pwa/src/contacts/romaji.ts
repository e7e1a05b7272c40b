/** Hepburn, row by row: a, i, u, e, o. */
const ROWS = [
  ['', 'あいうえお'], ['k', 'かきくけこ'], ['g', 'がぎぐげご'], ['s', 'さ_すせそ'], ['z', 'ざ_ずぜぞ'],
  ['t', 'た__てと'], ['d', 'だ__でど'], ['n', 'なにぬねの'], ['h', 'はひ_へほ'], ['b', 'ばびぶべぼ'],
  ['p', 'ぱぴぷぺぽ'], ['m', 'まみむめも'], ['y', 'や_ゆ_よ'], ['r', 'らりるれろ'], ['w', 'わゐ_ゑ_'],
] as const
const OTHERS = { し: 'shi', じ: 'ji', ち: 'chi', ぢ: 'ji', つ: 'tsu', づ: 'zu', ふ: 'fu', を: 'o', ん: 'n', ゔ: 'vu' }
const SMALL = { ゃ: 'a', ゅ: 'u', ょ: 'o', ぁ: 'a', ぃ: 'i', ぅ: 'u', ぇ: 'e', ぉ: 'o' } as Readonly<Record<string, string>>

const SOUNDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ROWS.flatMap(([first, kana]) => [...kana].map((one, vowel) => [one, first + 'aiueo'[vowel]]))),
  ...OTHERS,
}

/** How a reading in hiragana is typed in Latin letters: kana by kana, and with long vowels short, as people write names. */
export function romajiOf(hiragana: string): string[] {
  const long = [...hiragana].reduce(withKana, '').replaceAll('っ', '')
  const short = long.replace(/ou|oo/g, 'o').replace(/uu/g, 'u')
  return [...new Set([long, short])]
}

function withKana(before: string, kana: string): string {
  const small = SMALL[kana]
  if (small) return before.replace(/(sh|ch|j)?[iueo]$/, (end, soft?: string) => soft ?? ('ゃゅょ'.includes(kana) && end === 'i' ? 'y' : '')) + small
  const sound = SOUNDS[kana] ?? kana
  return before.endsWith('っ') ? before.slice(0, -1) + (sound.startsWith('ch') ? 't' : (sound[0] ?? '')) + sound : before + sound
}
