import { beforeAll, expect, test } from 'vitest'
import { language } from '../i18n'
import type { Schemas } from '../store/documents'
import { worthSaid } from './worth'

const worth = (said: Partial<Schemas['Worth']>): Schemas['Worth'] =>
  ({ event_id: 'e', met: 8, went_on: 3, opened_up: 0, usual: 1.4, against: 'alone', ...said })

beforeAll(() => { language.value = 'ja' })

test.each([
  [{}, '会った8人のうち、3人とその後もやり取りがあります。'],
  [{ opened_up: 1, against: 'most' as const }, '会った8人のうち、3人とその後もやり取りがあります。打ち解けた人は1人です。これまでのイベントで、いちばん多く続いています。'],
  [{ went_on: 0, against: 'fewer' as const, usual: 2.2 }, 'その後のやり取りは、まだ記録にありません。ほかのイベントでは、同じ人数で2人ほど続いています。'],
  [{ against: 'of a later release' as 'most' }, '会った8人のうち、3人とその後もやり取りがあります。'],
])('of %o it is said: %s', (said, sentence) => {
  expect(worthSaid(worth(said))).toBe(sentence)
})
