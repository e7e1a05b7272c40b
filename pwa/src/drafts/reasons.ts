import type { DraftLanguage } from './kind'

const DECEMBER = 11
const JANUARY = 0

/** What makes one write again to somebody, in the language of the letter, for those who look for a beginning. */
export function reasonsToWrite(language: DraftLanguage, topic: string, now: Date): string[] {
  return language === 'ja' ? inJapanese(topic, now.getMonth()) : inEnglish(topic, now.getMonth())
}

function inJapanese(topic: string, month: number): string[] {
  const season: Record<number, string> = {
    [DECEMBER]: '本年もお世話になりました。', [JANUARY]: '本年もどうぞよろしくお願いいたします。',
  }
  return [
    topic ? `「${topic}」の記事を読み、お話を思い出しました。` : '近況を伺いたくなり、ご連絡しました。',
    'お近くまで伺う予定があります。',
    season[month] ?? '以前教えていただいたことが、役に立っています。',
  ]
}

function inEnglish(topic: string, month: number): string[] {
  const season: Record<number, string> = {
    [DECEMBER]: 'Thank you for this year.', [JANUARY]: 'A happy new year to you.',
  }
  return [
    topic ? `I read something about ${topic} and thought of you.` : 'I would like to hear how you are doing.',
    'I will be in your neighborhood soon.',
    season[month] ?? 'What you told me last time has been of real use.',
  ]
}
