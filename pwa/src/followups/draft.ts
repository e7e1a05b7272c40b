import { isJapanese, withSuffix } from '../i18n/names'
import { daysBetween } from '../i18n/time'
import { promiseInEnglish, promiseInJapanese } from './promise'

export type DraftLanguage = 'ja' | 'en'

/** What a draft may know of a talk. Notes, what was learned and private talk have no place in it. */
export interface Talk {
  at: Date
  event: string
  topics: readonly string[]
  promise: string
}

export interface Recipient {
  name: string
  name_romaji: string
  company: string
  department: string
  title: string
}

export interface Sender {
  name: string
  company: string
  department: string
  title: string
  email: string
  phone: string
  signature: string
}

export interface DraftInput {
  language: DraftLanguage
  to: Recipient
  me: Sender
  talk: Talk
  /** One's own sentence about that talk. */
  particular: string
  now: Date
}

export interface Draft {
  subject: string
  body: string
}

/** Thanks for one talk with one person. */
export function writeDraft(input: DraftInput): Draft {
  return input.language === 'ja' ? inJapanese(input) : inEnglish(input)
}

/** Without a topic, a promise or a sentence of one's own the mail could have gone to anybody. */
export function lacksParticulars({ talk, particular }: Pick<DraftInput, 'talk' | 'particular'>): boolean {
  return talk.topics.length === 0 && !talk.promise && !particular.trim()
}

/** The language to begin with: that of the person written to. */
export function languageFor(to: Pick<Recipient, 'name' | 'company'>): DraftLanguage {
  return isJapanese(to.name) || (!to.name && isJapanese(to.company)) ? 'ja' : 'en'
}

function inJapanese({ to, me, talk, particular, now }: DraftInput): Draft {
  const [day, where] = [japaneseDay(talk.at, now), talk.event && `「${talk.event}」`]
  const self = [me.company, me.name].filter(Boolean).join('の')
  return {
    subject: `【お礼】${talk.event ? `${talk.event}で` : day}ご挨拶した${self || '者'}です`,
    body: paragraphs(
      [addressee(to)],
      [`${day}${where && `の${where}で`}ご挨拶いたしました${self ? `、${self}です` : '者です'}。`],
      [
        'お時間をいただき、ありがとうございました。',
        topicsInJapanese(talk.topics),
        particular.trim(),
        promiseInJapanese(talk.promise),
      ],
      [
        'またお話しできる機会を楽しみにしております。',
        to.company && '末筆ながら、貴社の一層のご発展をお祈り申し上げます。',
        '今後ともどうぞよろしくお願いいたします。',
      ],
      [signature(me)],
    ),
  }
}

/** 会社名, 部署, 役職, 氏名 様, each as its owner writes it; a title never carries 様 itself. */
export function addressee(to: Recipient): string {
  if (!to.name) return to.company ? `${to.company} 御中` : ''
  const line = [to.title, withSuffix(to.name, '様')].filter(Boolean).join(' ')
  return [to.company, to.department, line].filter(Boolean).join('\n')
}

function japaneseDay(at: Date, now: Date): string {
  return ['本日', '昨日'][daysBetween(at, now)] ?? '先日'
}

function topicsInJapanese(topics: readonly string[]): string {
  return topics.length ? `とくに、${topics.map((topic) => `「${topic}」`).join('や')}のお話が印象に残っております。` : ''
}

function inEnglish({ to, me, talk, particular, now }: DraftInput): Draft {
  const day = { 0: ' today', 1: ' yesterday' }[daysBetween(talk.at, now)] ?? ''
  const where = talk.event ? ` at ${talk.event}` : ''
  return {
    subject: `Thank you for your time${where || day}`,
    body: paragraphs(
      [`Dear ${to.name_romaji || to.name || to.company || 'Sir or Madam'},`],
      [
        `It was good to meet you${where}${day}, and thank you for your time.`,
        talk.topics.length > 0 && `I especially enjoyed what we said about ${listed(talk.topics)}.`,
        particular.trim(),
        promiseInEnglish(talk.promise),
      ],
      ['I hope we can go on with our conversation soon.'],
      ['Best regards,', signature(me)],
    ),
  }
}

function signature(me: Sender): string {
  if (me.signature.trim()) return me.signature.trim()
  return [me.name, me.company, [me.department, me.title].filter(Boolean).join(' '), me.email, me.phone]
    .filter(Boolean)
    .join('\n')
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words)
}

function paragraphs(...blocks: (string | false)[][]): string {
  return blocks
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n')
}
