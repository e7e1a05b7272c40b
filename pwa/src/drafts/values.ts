import { displayName, familyName, isJapanese, withSuffix, type Named } from '../i18n/names'
import { daysBetween } from '../i18n/time'
import type { Values } from './fill'
import { formOf, isPublic, type Channel, type DraftLanguage, type Occasion, type Tone } from './kind'
import { promiseSentence } from './promise'

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
  occasion: Occasion
  channel: Channel
  language: DraftLanguage
  tone: Tone
  to: Recipient
  me: Sender
  /** Null when nothing is on record. */
  talk: Talk | null
  /** One's own sentence. */
  particular: string
  /** Days that are proposed for meeting. */
  dates: readonly Date[]
  /** Who else comes, once all have agreed. */
  others: readonly Named[]
  now: Date
}

const TOPICS_AT_MOST = 3

/** What the placeholders of a wording stand for. Without a name there is nobody who holds a title. */
export function valuesOf(input: DraftInput): Values {
  const { occasion, channel, language, tone, to, me, talk, now } = input
  const open = isPublic(channel)
  const name = nameFor(to, input)
  return {
    name,
    company: to.company,
    department: name ? to.department : '',
    title: name ? to.title : '',
    event: talk?.event ?? '',
    day: talk ? dayWord(talk.at, now, input) : '',
    topics: talk && !open ? listed(talk.topics.slice(0, TOPICS_AT_MOST), language) : '',
    promise: talk && !open ? promiseSentence(talk.promise, occasion, language, tone) : '',
    particular: input.particular.trim(),
    dates: input.dates.map((date) => proposed(date, language)).join('\n'),
    others: companions(input),
    me: me.name,
    my_company: me.company,
    signature: signatureOf(me),
  }
}

/** A mail has the whole name; a short message the family name in Japanese, the given one in English. */
function nameFor(to: Recipient, { language, channel, tone }: DraftInput): string {
  const letter = formOf(channel) === 'letter'
  if (language === 'ja') return letter || !isJapanese(to.name) ? to.name : familyName(to.name)
  const written = to.name_romaji || (isJapanese(to.name) ? '' : to.name)
  if (!written) return to.name && !letter ? `${familyName(to.name)}-san` : to.name || to.company
  return letter && tone !== 'friendly' ? written : givenName(written)
}

/** TAKAHASHI Kenichi and Kenichi TAKAHASHI: capitals mark the family name; else it stands last. */
function givenName(name: string): string {
  const parts = name.trim().split(/[\s,]+/)
  return parts.find((part) => part.length > 1 && part !== part.toUpperCase()) ?? parts[0] ?? ''
}

/** Far back a month says more than a day. */
function dayWord(at: Date, now: Date, { language, tone }: DraftInput): string {
  const days = daysBetween(at, now)
  if (days > 20) return monthWord(at, now, language)
  if (language === 'en') return ['today', 'yesterday'][days] ?? 'the other day'
  return [tone === 'friendly' ? '今日' : '本日', '昨日'][days] ?? (tone === 'friendly' ? 'この前' : '先日')
}

function monthWord(at: Date, now: Date, language: DraftLanguage): string {
  const years = now.getFullYear() - at.getFullYear()
  if (language === 'ja') return `${['', '昨年'][years] ?? `${at.getFullYear()}年`}${at.getMonth() + 1}月`
  const month = new Intl.DateTimeFormat('en', { month: 'long' }).format(at)
  return years === 0 ? `in ${month}` : `in ${month} ${at.getFullYear()}`
}

function listed(words: readonly string[], language: DraftLanguage): string {
  if (language === 'ja') return words.map((word) => `「${word}」`).join('や')
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words)
}

function proposed(date: Date, language: DraftLanguage): string {
  const time = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const
  const day = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', weekday: 'short' }).format(date)
  const from = new Intl.DateTimeFormat(language, time).format(date)
  return language === 'ja' ? `・${day} ${from}〜` : `- ${day}, ${from}`
}

function companions({ others, language, tone }: DraftInput): string {
  if (language === 'ja') return others.map((one) => withSuffix(displayName(one), tone === 'polite' ? '様' : 'さん')).join('、')
  return listed(others.map((one) => one.name_romaji || displayName(one)), language)
}

function signatureOf(me: Sender): string {
  if (me.signature.trim()) return me.signature.trim()
  return [me.name, me.company, [me.department, me.title].filter(Boolean).join(' '), me.email, me.phone]
    .filter(Boolean)
    .join('\n')
}
