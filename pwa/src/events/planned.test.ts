import { beforeAll, expect, test } from 'vitest'
import { language } from '../i18n'
import { blankCommunity } from '../store/blank'
import { planOf } from './planned'

const today = new Date(2026, 10, 12, 20)
const salon = blankCommunity({ id: 'c', name: '経営サロン' })

beforeAll(() => { language.value = 'ja' })

test.each([
  ['bonenkai:2026', undefined, ['忘年会', 'bonenkai', null]],
  ['shinnenkai:2027', undefined, ['新年会', 'shinnenkai', null]],
  ['off_kai:c', salon, ['経営サロン オフ会', 'off_kai', 'c']],
])('%s is set up two weeks ahead', (plan, community, [title, kind, community_id]) => {
  expect(planOf(plan, community, today)).toMatchObject({ form: { title, date: '2026-11-26', setting: 'own_time' }, kind, community_id })
})

test.each(['', 'nothing', 'off_kai:gone'])('of %j nothing is known', (plan) => {
  expect(planOf(plan, undefined, today)).toBeNull()
})
