import { beforeEach, expect, test } from 'vitest'
import { speak } from './index'
import { eventWords } from './event-pages'
import { isolate, isolating, plain } from './isolate'
import { politeName } from './names'
import { tieWords } from './ties'

const [HEBREW, ARABIC, EMOJI] = ['יוסי לוי', 'محمد علي', '🦊きつね👨‍👩‍👧']
const held = (name: string) => `\u2068${name}\u2069`

beforeEach(() => speak('ja'))

test.each([HEBREW, ARABIC, `Yossi (${HEBREW})`])('%s does not turn the words around it', (name) => {
  expect(isolate(name)).toBe(held(name))
  expect(plain(isolate(name))).toBe(name)
})

test.each([EMOJI, '山田 太郎', 'Jane O’Neil', '@fox_san', 'Ångström', ''])('%s stays as it is', (name) => {
  expect(isolate(name)).toBe(name)
})

test('every sentence isolates the names in it, in either language', async () => {
  expect(tieWords().ties.set(HEBREW)).toBe(`${held(HEBREW)}とのつながりを記録しました。`)
  expect(eventWords().thankedCount(1, 2)).toBe('2人のうち1人にお礼を伝えました。')
  await speak('en')
  expect(tieWords().ties.set(HEBREW)).toContain(held(HEBREW))
})

test('さん stands outside of the name', async () => {
  expect(politeName({ name: ARABIC })).toBe(`${held(ARABIC)} さん`)
  expect(politeName({ name: EMOJI })).toBe(`${EMOJI}さん`)
  await speak('en')
  expect(politeName({ name: ARABIC })).toBe(held(ARABIC))
})

test('a dictionary keeps its shape', () => {
  const words = isolating({ title: 'A', of: { one: (name: string, count: number) => `${name}: ${count}` }, list: ['a', 'b'] })
  expect(words.title + words.list.join()).toBe('Aa,b')
  expect(words.of.one('Jane', 2)).toBe('Jane: 2')
})
