import { beforeAll, expect, test } from 'vitest'
import { speak } from '../i18n'
import { nearestSentence, stageSentence, toldApart } from './telling'

beforeAll(() => speak('ja'))

const month = (...counts: number[]) => ({ month: '2026-11-01', counts })

test.each([
  [[month(0, 0, 0, 0, 0), month(9, 9, 9, 3, 2)], '打ち解けた人は、腹を割れる人も含めて5人です。この1年で5人増えました。'],
  [[month(0, 0, 0, 5, 0), month(9, 9, 9, 4, 1)], '打ち解けた人は、腹を割れる人も含めて5人です。'],
  [[month(0, 0, 0, 0, 0), month(0, 0, 0, 1, 0)], '打ち解けた人は1人です。この1年で1人増えました。'],
  [[month(0, 0, 0, 0, 0), month(2, 1, 0, 0, 0)], 'まだ打ち解けた人はいません。やり取りを重ねる時期です。'],
])('of %j it says: %s', (stages, said) => expect(stageSentence({ stages })).toBe(said))

test.each([
  [[], ''],
  [[month(0, 0, 0, 0, 0)], ''],
  [[month(1, 0, 0, 0, 0)], '気になる人が1人います。投稿にひとこと返すのが、最初の一歩です。'],
  [[month(0, 0, 9, 0, 0), month(9, 3, 0, 0, 0)], '面識のある人が3人います。お礼や近況を送り、返事をもらうのが次の一歩です。'],
  [[month(0, 0, 0, 0, 2)], '腹を割れる人が2人います。久しぶりに言葉を交わすと、また人脈に数えられます。'],
])('without a network, of %j it says: %s', (stages, said) => expect(nearestSentence({ stages })).toBe(said))

test('evenings of one salon are told apart by their day', () => {
  const events = [['a', 'サロン', '09-01'], ['b', '読書会', '09-05'], ['c', 'サロン', '10-06']] as const
  const held = events.map(([id, title, day]) => ({ id, title, starts_at: `2026-${day}T19:00` }))
  expect([...toldApart(held, new Date('2026-11-25')).values()]).toEqual(['サロン 9月1日(火)', '読書会', 'サロン 10月6日(火)'])
})
