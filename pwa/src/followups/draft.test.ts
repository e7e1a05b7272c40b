import { describe, expect, test } from 'vitest'
import { addressee, lacksParticulars, languageFor, writeDraft, type DraftInput } from './draft'

const now = new Date(2025, 10, 13, 9, 0)
const yesterday = new Date(2025, 10, 12, 20, 0)

const takahashi = {
  name: '髙橋 健一',
  name_romaji: 'Kenichi Takahashi',
  company: '東西商事株式会社',
  department: '海外営業部',
  title: '課長',
}
const me = {
  name: '山本 花',
  company: '株式会社えにし',
  department: '',
  title: '',
  email: 'hana@enishi.example',
  phone: '',
  signature: '',
}

const input = (changes: Partial<DraftInput> = {}): DraftInput => ({
  language: 'ja',
  to: takahashi,
  me,
  talk: { at: yesterday, event: 'BtoB勉強会', topics: ['海外展開', '採用'], promise: '資料を送る' },
  particular: '',
  now,
  ...changes,
})

const talk = (changes: Partial<DraftInput['talk']>) => ({ talk: { ...input().talk, ...changes } })

describe('the Japanese draft', () => {
  test('reads as a whole mail', () => {
    expect(writeDraft(input())).toEqual({
      subject: '【お礼】BtoB勉強会でご挨拶した株式会社えにしの山本 花です',
      body: `東西商事株式会社
海外営業部
課長 髙橋 健一 様

昨日の「BtoB勉強会」でご挨拶いたしました、株式会社えにしの山本 花です。

お時間をいただき、ありがとうございました。
とくに、「海外展開」や「採用」のお話が印象に残っております。
お話しした資料は、近日中にお送りいたします。

またお話しできる機会を楽しみにしております。
末筆ながら、貴社の一層のご発展をお祈り申し上げます。
今後ともどうぞよろしくお願いいたします。

山本 花
株式会社えにし
hana@enishi.example`,
    })
  })

  test.each([
    ['the same day', new Date(2025, 10, 13, 8, 0), '本日'],
    ['the day before', yesterday, '昨日'],
    ['longer ago', new Date(2025, 10, 1), '先日'],
    ['one minute before midnight', new Date(2025, 10, 12, 23, 59), '昨日'],
  ])('says the day of the talk: %s', (_, at, word) => {
    expect(writeDraft(input(talk({ at }))).body).toContain(`${word}の「BtoB勉強会」で`)
  })

  test.each([
    ['紹介する', 'ご紹介の件'],
    ['食事', 'お食事をご一緒'],
    ['Send material', 'お話しした資料'],
    ['工場見学', 'お約束した「工場見学」の件'],
  ])('turns the promise %s into a sentence', (promise, sentence) => {
    expect(writeDraft(input(talk({ promise }))).body).toContain(sentence)
  })

  test('does without an event', () => {
    const { subject, body } = writeDraft(input(talk({ event: '' })))
    expect(subject).toBe('【お礼】昨日ご挨拶した株式会社えにしの山本 花です')
    expect(body).toContain('昨日ご挨拶いたしました、')
  })

  test('does not speak of 貴社 to somebody without a company', () => {
    expect(writeDraft(input({ to: { ...takahashi, company: '' } })).body).not.toContain('貴社')
  })

  test("ends with one's own signature where there is one", () => {
    expect(writeDraft(input({ me: { ...me, signature: '— 花\n' } })).body).toMatch(/\n\n— 花$/)
  })
})

describe('who it is addressed to', () => {
  test.each([
    ['a name alone', { company: '', department: '', title: '' }, '髙橋 健一 様'],
    ['no title', { title: '' }, '東西商事株式会社\n海外営業部\n髙橋 健一 様'],
    ['a title but no name', { name: '' }, '東西商事株式会社 御中'],
    ['nothing at all', { name: '', company: '' }, ''],
    ['a name in Latin letters', { name: 'Ann Lee', title: '', department: '' }, '東西商事株式会社\nAnn Lee 様'],
  ])('%s', (_, changes, expected) => {
    expect(addressee({ ...takahashi, ...changes })).toBe(expected)
  })

  test('a title never carries 様', () => {
    for (const name of ['髙橋 健一', '']) expect(addressee({ ...takahashi, name })).not.toContain('課長様')
  })
})

describe('the English draft', () => {
  test('reads as a whole mail', () => {
    expect(writeDraft(input({ language: 'en' }))).toEqual({
      subject: 'Thank you for your time at BtoB勉強会',
      body: `Dear Kenichi Takahashi,

It was good to meet you at BtoB勉強会 yesterday, and thank you for your time.
I especially enjoyed what we said about 海外展開 and 採用.
I will send you the material we talked about shortly.

I hope we can go on with our conversation soon.

Best regards,
山本 花
株式会社えにし
hana@enishi.example`,
    })
  })
})

test('a talk of which nothing is on record asks for a sentence', () => {
  const nothing = talk({ topics: [], promise: '' })
  expect(lacksParticulars(input(nothing))).toBe(true)
  expect(lacksParticulars(input({ ...nothing, particular: '研究所の見学の件、ぜひ伺いたいです。' }))).toBe(false)
  expect(lacksParticulars(input(talk({ promise: '' })))).toBe(false)
})

test.each([
  ['山田 太郎', '', 'ja'],
  ['Jane Smith', '株式会社えにし', 'en'],
  ['', '株式会社えにし', 'ja'],
] as const)('the language follows the person: %s %s', (name, company, language) => {
  expect(languageFor({ name, company })).toBe(language)
})
