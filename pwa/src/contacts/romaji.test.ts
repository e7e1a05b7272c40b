import { expect, test } from 'vitest'
import { romajiOf } from './romaji'

test.each([
  ['やまだ', ['yamada']],
  ['さとう', ['satou', 'sato']],
  ['しゅんじ', ['shunji']],
  ['きょうこ', ['kyouko', 'kyoko']],
  ['はっとり', ['hattori']],
  ['まっちゃ', ['matcha']],
  ['ふぃりっぷ', ['firippu']],
  ['てぃな', ['tina']],
])('%s is typed as %s', (kana, typed) => {
  expect(romajiOf(kana)).toEqual(typed)
})
