import { beforeAll, expect, test } from 'vitest'
import { speak } from '../i18n'
import { stageSentence } from './telling'

beforeAll(() => speak('ja'))

const month = (...counts: number[]) => ({ month: '2026-11-01', counts })

test.each([
  [[month(0, 0, 0, 0, 0), month(9, 9, 9, 3, 2)], '打ち解けた人は、腹を割れる人も含めて5人です。この1年で5人増えました。'],
  [[month(0, 0, 0, 5, 0), month(9, 9, 9, 4, 1)], '打ち解けた人は、腹を割れる人も含めて5人です。'],
  [[month(0, 0, 0, 0, 0), month(2, 1, 0, 0, 0)], 'まだ打ち解けた人はいません。やり取りを重ねる時期です。'],
])('of %j it says: %s', (stages, said) => expect(stageSentence({ stages })).toBe(said))
