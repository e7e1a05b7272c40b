import { expect, test } from 'vitest'
import { blankContact, blankEncounter } from '../store/blank'
import { composer, tellable } from './post'

const yamada = blankContact({ id: 'y', name: '山田 太郎', name_kana: 'やまだ たろう', company: '緑川印刷' })
const talk = (learned: string, private_talk = false) =>
  blankEncounter({ id: 't', at: '2026-11-12T10:00:00Z', learned, private_talk })

test.each([
  ['採用は口コミから始まる', '採用は口コミから始まる'],
  ['山田さんによると採用は口コミから', ''],
  ['緑川印刷では口コミから', ''],
  ['やまだに聞いた話', ''],
  ['佐々木さんの店は口コミから', ''],
  ['鈴木 様のご紹介', ''],
  ['Ms. Tanaka hires by word of mouth', ''],
  ['@tanaka に聞いた', ''],
  ['お客様は口コミから来る', 'お客様は口コミから来る'],
  ['皆さんで話すと早い', '皆さんで話すと早い'],
  ['  ', ''],
])('of %j may be told: %j', (learned, told) => expect(tellable(talk(learned), [yamada])).toBe(told))

test('nothing of a private talk', () => expect(tellable(talk('転職を考えている', true), [])).toBe(''))

test('the text goes into the composer as it is', () =>
  expect(new URL(composer('a & b\n碁')).searchParams.get('text')).toBe('a & b\n碁'))
