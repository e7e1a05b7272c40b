import { describe, expect, test } from 'vitest'
import { speak } from '../i18n'
import { asksForParticular, languageFor, writeDraft, type DraftInput, type Talk } from './draft'
import { CHANNELS, OCCASIONS, TONES } from './kind'
import { channelsFor, ourWording } from './wording'

const now = new Date(2025, 10, 13, 9, 0)
const yesterday = new Date(2025, 10, 12, 20, 0)

const takahashi = {
  name: '髙橋 健一',
  name_romaji: 'Kenichi Takahashi',
  company: '東西商事株式会社',
  department: '海外営業部',
  title: '課長',
}
const nobody = { name: '', name_romaji: '', company: '', department: '', title: '' }
const me = {
  name: '山本 花', company: '株式会社えにし', department: '', title: '', email: 'hana@enishi.example', phone: '', signature: '',
}
const whole: Talk = { at: yesterday, event: 'BtoB勉強会', topics: ['海外展開', '採用'], promise: '資料を送る' }

const input = (changes: Partial<DraftInput> = {}): DraftInput => ({
  occasion: 'thanks', channel: 'mail', language: 'ja', tone: 'standard',
  to: takahashi, me, talk: whole, particular: '', dates: [], others: [], now, ...changes,
})
const drafted = (changes: Partial<DraftInput> = {}) => writeDraft(input(changes), ourWording(input(changes)))
const talk = (changes: Partial<Talk>) => ({ talk: { ...whole, ...changes } })
const to = (changes: Partial<typeof takahashi>) => ({ to: { ...takahashi, ...changes } })

test.each([
  ['ja', 'polite', '鈴木 一郎 様、Anna Berg 様'], ['ja', 'friendly', '鈴木 一郎さん、Anna Berg さん'], ['en', 'standard', 'Ichiro Suzuki and Anna Berg'],
] as const)('whoever else comes is named in an invitation: %s, %s', (language, tone, named) => {
  const others = [{ name: '鈴木 一郎', name_romaji: 'Ichiro Suzuki' }, { name: 'Anna Berg' }]
  for (const channel of ['mail', 'line'] as const) {
    expect(drafted({ occasion: 'gather', language, tone, channel, others }).body).toContain(named)
    for (const occasion of ['bridge', 'rest'] as const) {
      expect(drafted({ occasion, language, tone, channel, others }).body).not.toMatch(/鈴木|Suzuki|Berg/)
    }
  }
})

describe('thanks by mail in Japanese', () => {
  test('read as a whole mail', () => {
    expect(drafted()).toEqual({
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
    ['the same day', new Date(2025, 10, 13, 8, 0), '本日の'],
    ['one minute before midnight', new Date(2025, 10, 12, 23, 59), '昨日の'],
    ['longer ago', new Date(2025, 10, 1), '先日の'],
    ['months ago', new Date(2025, 5, 1), '6月の'],
    ['last year', new Date(2024, 8, 1), '昨年9月の'],
    ['years ago', new Date(2022, 8, 1), '2022年9月の'],
  ])('say the day of the talk: %s', (_, at, word) => {
    expect(drafted(talk({ at })).body).toContain(`${word}「BtoB勉強会」で`)
  })

  test.each([
    ['紹介する', 'ご紹介の件は、先方に確認のうえ'],
    ['食事', 'お食事をご一緒'],
    ['Send material', 'お話しした資料'],
    ['工場見学', 'お約束した「工場見学」の件'],
  ])('turn the promise %s into a sentence', (promise, sentence) => {
    expect(drafted(talk({ promise })).body).toContain(sentence)
  })

  test.each([
    ['no event', talk({ event: '' }), '昨日ご挨拶いたしました、株式会社えにしの山本 花です。'],
    ['nothing on record', { talk: null }, 'ご挨拶いたしました、株式会社えにしの山本 花です。'],
    ['no company of one’s own', { me: { ...me, company: '' } }, 'ご挨拶いたしました、山本 花です。'],
    ['no name of one’s own', { me: { ...me, name: '', company: '' } }, '「BtoB勉強会」でご挨拶いたしました。'],
    ['more topics than one names', talk({ topics: ['甲', '乙', '丙', '丁'] }), '「甲」や「乙」や「丙」のお話'],
  ])('do without what is missing: %s', (_, changes, sentence) => {
    expect(drafted(changes).body).toContain(sentence)
  })

  test('do not speak of 貴社 to somebody without a company', () => {
    expect(drafted(to({ company: '' })).body).not.toContain('貴社')
  })

  test("end with one's own signature where there is one", () => {
    expect(drafted({ me: { ...me, signature: '— 花\n' } }).body).toMatch(/\n\n— 花$/)
  })
})

test.each([
  ['a name alone', { company: '', department: '', title: '' }, '髙橋 健一 様'],
  ['no title', { title: '' }, '東西商事株式会社\n海外営業部\n髙橋 健一 様'],
  ['a title but no name', { name: '' }, '東西商事株式会社 御中'],
  ['a name in Latin letters', { name: 'Ann Lee', title: '', department: '' }, '東西商事株式会社\nAnn Lee 様'],
])('a letter is addressed to %s', (_, changes, address) => {
  expect(drafted(to(changes)).body.startsWith(`${address}\n\n`)).toBe(true)
})

test.each([
  ['line', 'standard', 'ja', '髙橋さん\n'],
  ['line', 'polite', 'ja', '髙橋様\n'],
  ['sms', 'friendly', 'ja', '髙橋さん、山本 花です。'],
  ['line', 'friendly', 'en', 'Hi Kenichi,'],
  ['mail', 'friendly', 'en', 'Hi Kenichi,'],
  ['mail', 'polite', 'en', 'Dear Kenichi Takahashi,'],
] as const)('%s, %s, %s begins with the name as one says it there', (channel, tone, language, beginning) => {
  expect(drafted({ channel, tone, language }).body.startsWith(beginning)).toBe(true)
})

test.each([
  ['TAKAHASHI Kenichi', 'Hi Kenichi,'],
  ['Kenichi TAKAHASHI', 'Hi Kenichi,'],
  ['', 'Hi 髙橋-san,'],
])('the given name of %s', (name_romaji, beginning) => {
  const { body } = drafted({ language: 'en', channel: 'line', tone: 'friendly', ...to({ name_romaji }) })
  expect(body.startsWith(beginning)).toBe(true)
})

test('in public neither topics nor the promise are told', () => {
  const { body } = drafted({ channel: 'x_reply', particular: '工場のお話に引き込まれました。' })
  expect(body).toContain('工場のお話に引き込まれました。')
  expect(body).not.toMatch(/海外展開|資料/)
})

test('a meeting is proposed with its days, and may be declined', () => {
  const { body } = drafted({ occasion: 'meet', dates: [new Date(2025, 10, 18, 12), new Date(2025, 10, 20, 19)] })
  expect(body).toContain('・11月18日(火) 12:00〜\n・11月20日(木) 19:00〜')
  expect(body).toContain('見送っていただいて構いません')
})

const ALL = OCCASIONS.flatMap((occasion) => channelsFor(occasion).flatMap((channel) =>
  TONES.flatMap((tone) => (['ja', 'en'] as const).map((language) => ({ occasion, channel, tone, language })))))
const CASES = {
  'all that there is': input({ particular: '工場のお話に引き込まれました。', dates: [yesterday] }),
  'no more than a name': input({ to: { ...nobody, name: '山田 太郎' }, talk: null }),
  'a company alone': input({ to: { ...nobody, company: '東西商事' }, talk: { ...whole, event: '', topics: [], promise: '' } }),
  'a sender without a name': input({ me: { ...me, name: '', company: '', email: '' } }),
  'nothing at all': input({ to: nobody, talk: null, me: { ...me, name: '', company: '', email: '' } }),
}

test.each(Object.entries(CASES))('no wording of ours breaks with %s', (_, given) => {
  for (const key of ALL) {
    const { subject, body } = writeDraft({ ...given, ...key }, ourWording(key))
    const text = `${subject}\n${body}`
    expect(text, JSON.stringify(key)).not.toMatch(/[{}]|undefined|課長 ?様|様様|「」|（）|\(\)|、、|。。|、。| {2}|[ \u3000]$|^[、。,の]/m)
    expect(subject !== '', JSON.stringify(key)).toBe(key.channel === 'mail')
  }
  expect(ALL.length).toBeGreaterThan(100)
  expect(new Set(ALL.map(({ channel }) => channel))).toEqual(new Set(CHANNELS))
})

describe('a sentence of one’s own is asked for', () => {
  test.each([
    ['when nothing is on record', { talk: null }, true],
    ['when neither topic nor promise is', talk({ topics: [], promise: '' }), true],
    ['in public', { channel: 'x_reply' as const }, true],
    ['to engage', { occasion: 'engage' as const }, true],
    ['to keep in touch', { occasion: 'keep' as const }, true],
    ['not when a topic says enough', talk({ promise: '' }), false],
  ])('%s', (_, changes, asked) => {
    expect(asksForParticular(input(changes))).toBe(asked)
  })
})

test.each([
  ['山田 太郎', '', 'ja'],
  ['Jane Smith', '株式会社えにし', 'en'],
  ['', '株式会社えにし', 'ja'],
] as const)('the language follows the person: %s %s', (name, company, language) => {
  expect(languageFor({ name, company })).toBe(language)
})

test('to somebody of whom only a handle is known one writes in the language of the screens', async () => {
  await speak('ja')
  expect(languageFor({ name: '', company: '' })).toBe('ja')
})

test.each(['🦊 Fox 🦊', '👨‍👩‍👧‍👦', '🇯🇵 太郎', 'محمد بن راشد', 'שרה כהן', '𠮷野 家太郎'])('%s is called by name, in no draft by half a letter', (name) => {
  for (const occasion of OCCASIONS) {
    for (const language of ['ja', 'en'] as const) {
      for (const tone of TONES) {
        for (const channel of channelsFor(occasion)) {
          const { subject, body } = drafted({ occasion, language, tone, channel, to: { ...nobody, name }, others: [{ name }] })
          expect(subject + body).not.toMatch(/\p{Surrogate}/u)
          if (channel === 'mail' && language === 'ja') expect(body).toContain(name)
        }
      }
    }
  }
})
