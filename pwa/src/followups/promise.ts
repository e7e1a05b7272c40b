/** What was promised, as a sentence of a letter; empty when nothing was. */
export function promiseInJapanese(promise: string): string {
  const known: Record<Promised, string> = {
    material: 'お話しした資料は、近日中にお送りいたします。',
    introduction: 'ご紹介の件は、先方に確認のうえ、改めてご連絡いたします。',
    meal: '近いうちに、お食事をご一緒できましたら幸いです。',
    other: `お約束した「${promise}」の件は、改めてご連絡いたします。`,
  }
  return promise ? known[promised(promise)] : ''
}

export function promiseInEnglish(promise: string): string {
  const known: Record<Promised, string> = {
    material: 'I will send you the material we talked about shortly.',
    introduction: 'As for the introduction, I will ask first and write to you again.',
    meal: 'I would be glad to continue over a meal one of these days.',
    other: `I have not forgotten my promise (${promise}) and will write to you again about it.`,
  }
  return promise ? known[promised(promise)] : ''
}

type Promised = 'material' | 'introduction' | 'meal' | 'other'

/** Promises are kept as the words of the chip, in the language of that day. */
function promised(promise: string): Promised {
  if (/資料|material|document|slides/i.test(promise)) return 'material'
  if (/紹介|introduc/i.test(promise)) return 'introduction'
  if (/食事|ランチ|meal|lunch|dinner/i.test(promise)) return 'meal'
  return 'other'
}
