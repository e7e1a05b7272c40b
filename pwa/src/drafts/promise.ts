import type { DraftLanguage, Occasion, Tone } from './kind'

/** What was promised, as a sentence: still to come in thanks, kept in the letter that keeps it; empty when nothing was. */
export function promiseSentence(promise: string, occasion: Occasion, language: DraftLanguage, tone: Tone): string {
  if (!promise) return ''
  const kind = promised(promise)
  if (occasion === 'promise') return (language === 'ja' ? KEPT_JA : KEPT_EN)[tone](SUBJECT[language][kind](promise))
  return (language === 'ja' ? TO_COME_JA : TO_COME_EN)[kind][tone === 'friendly' ? 'friendly' : 'standard'](promise)
}

type Promised = 'material' | 'introduction' | 'meal' | 'other'
type Sentence = (promise: string) => string

/** Promises are kept as the words of the chip, in the language of that day. */
function promised(promise: string): Promised {
  if (/資料|material|document|slides/i.test(promise)) return 'material'
  if (/紹介|introduc/i.test(promise)) return 'introduction'
  if (/食事|ランチ|meal|lunch|dinner/i.test(promise)) return 'meal'
  return 'other'
}

const TO_COME_JA: Record<Promised, Record<'standard' | 'friendly', Sentence>> = {
  material: {
    standard: () => 'お話しした資料は、近日中にお送りいたします。',
    friendly: () => 'お話しした資料は、近いうちにお送りしますね。',
  },
  introduction: {
    standard: () => 'ご紹介の件は、先方に確認のうえ、改めてご連絡いたします。',
    friendly: () => 'ご紹介の件は、先方に聞いてみて、また連絡しますね。',
  },
  meal: {
    standard: () => '近いうちに、お食事をご一緒できましたら幸いです。',
    friendly: () => '近いうちに、ごはんをご一緒できたらうれしいです。',
  },
  other: {
    standard: (promise) => `お約束した「${promise}」の件は、改めてご連絡いたします。`,
    friendly: (promise) => `お約束した「${promise}」の件は、また連絡しますね。`,
  },
}

const TO_COME_EN: typeof TO_COME_JA = {
  material: {
    standard: () => 'I will send you the material we talked about shortly.',
    friendly: () => "I'll send you the material we talked about soon.",
  },
  introduction: {
    standard: () => 'As for the introduction, I will ask first and write to you again.',
    friendly: () => "About that introduction: I'll ask first and get back to you.",
  },
  meal: {
    standard: () => 'I would be glad to continue over a meal one of these days.',
    friendly: () => "Let's carry on over a meal one of these days.",
  },
  other: {
    standard: (promise) => `I have not forgotten my promise (${promise}) and will write to you again about it.`,
    friendly: (promise) => `I haven't forgotten my promise (${promise}). More on that soon.`,
  },
}

/** What a promise is called in the letter that keeps it. */
const SUBJECT: Record<DraftLanguage, Record<Promised, Sentence>> = {
  ja: {
    material: () => '資料', introduction: () => 'ご紹介', meal: () => 'お食事', other: (promise) => `「${promise}」`,
  },
  en: {
    material: () => 'the material', introduction: () => 'the introduction', meal: () => 'the meal',
    other: (promise) => `"${promise}"`,
  },
}

const KEPT_JA: Record<Tone, Sentence> = {
  polite: (what) => `お約束しておりました${what}の件で、ご連絡を差し上げました。`,
  standard: (what) => `お約束していた${what}の件で、ご連絡いたしました。`,
  friendly: (what) => `お約束していた${what}の件で、連絡しました。`,
}

const KEPT_EN: Record<Tone, Sentence> = {
  polite: (what) => `As I promised, I am writing to you about ${what}.`,
  standard: (what) => `As promised, I am writing about ${what}.`,
  friendly: (what) => `As promised, here I am about ${what}.`,
}
