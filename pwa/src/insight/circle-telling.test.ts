import { beforeEach, expect, test } from 'vitest'
import { speak } from '../i18n'
import type { Circle } from './circle-layout'
import { bridgeSentence, circleSentence, tiesOf } from './circle-telling'

beforeEach(() => speak('ja'))

const nodes: Circle['nodes'] = [
  { id: 'a', stage: 'network' }, { id: 'b', stage: 'network' }, { id: 'c', stage: 'in_touch' }, { id: 'd', stage: 'in_touch' },
]
const tie = (a: string, b: string, how = 'introduced') => ({ a, b, how })
const names: Record<string, string> = { a: '山田 太郎さん', b: '伊藤 美咲さん' }
const politely = (id: string) => names[id] ?? id
const crowd: Circle['nodes'] = [...'efgh'].map((id) => ({ id, stage: 'opened_up' }))

test.each<[string, Circle, string]>([
  ['a few are named', { nodes, links: [tie('a', 'c'), tie('b', 'd')] },
    'いちばん近いのは「腹を割れる」の山田 太郎さん、伊藤 美咲さん。紹介でつながっているのは2組です。'],
  ['many are counted', { nodes: crowd, links: [tie('e', 'f', 'friends')] },
    'いちばん近いのは「打ち解けた」の4人。人どうしのつながりは1組です。'],
  ['two tied twice are one pair', { nodes: crowd, links: [tie('e', 'f', 'friends'), tie('f', 'e', 'colleagues')] },
    'いちばん近いのは「打ち解けた」の4人。人どうしのつながりは1組です。'],
  ['nobody is tied', { nodes: crowd, links: [] },
    'いちばん近いのは「打ち解けた」の4人です。人どうしのつながりは、まだ記録されていません。'],
])('when %s', (_, circle, said) => expect(circleSentence(circle, politely)).toBe(said))

test('in English too', async () => {
  await speak('en')
  expect(circleSentence({ nodes: crowd, links: [tie('e', 'f')] }, politely)).toBe(
    'Closest to you, at “Opened up”: 4 people. 1 pair met through an introduction.')
})

test('who knows several could bring people together', () => {
  expect(bridgeSentence({ nodes, links: [tie('a', 'c'), tie('d', 'a', 'friends')] }, politely)).toContain('山田 太郎さんで、2人です')
  expect(bridgeSentence({ nodes, links: [tie('a', 'c'), tie('a', 'c', 'friends')] }, politely)).toBeNull()
  expect(bridgeSentence({ nodes, links: [] }, politely)).toBeNull()
})

test('a tie is said from where one stands', () => {
  expect(tiesOf('a', [tie('a', 'c'), tie('d', 'a'), tie('b', 'c')])).toEqual([
    { other: 'c', how: 'introduced_them' }, { other: 'd', how: 'introduced_by' },
  ])
})
