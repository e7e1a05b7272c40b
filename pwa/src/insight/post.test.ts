import { expect, test } from 'vitest'
import { blankContact, blankEncounter } from '../store/blank'
import { composer, tellable } from './post'

const yamada = blankContact({ id: 'y', name: '山田 太郎', company: '緑川印刷' })
const talk = (learned: string, private_talk = false) =>
  blankEncounter({ id: 't', at: '2026-11-12T10:00:00Z', learned, private_talk })

test.each([
  ['採用は口コミから始まる', '採用は口コミから始まる'],
  ['山田さんによると採用は口コミから', ''],
  ['緑川印刷では口コミから', ''],
  ['  ', ''],
])('of %j may be told: %j', (learned, told) => expect(tellable(talk(learned), [yamada])).toBe(told))

test('nothing of a private talk', () => expect(tellable(talk('転職を考えている', true), [])).toBe(''))

test('the text goes into the composer as it is', () =>
  expect(new URL(composer('a & b\n碁')).searchParams.get('text')).toBe('a & b\n碁'))
