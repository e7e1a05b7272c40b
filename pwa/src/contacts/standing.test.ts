import { beforeEach, expect, test } from 'vitest'
import { speak } from '../i18n'
import type { Standing } from '../store/documents'
import { reasonsOf } from './standing'

const now = new Date(2025, 10, 20)
const standing = (why: string[]): Standing => ({
  ...{ id: 'x', stage: 'opened_up', why, route_a: true, route_b: false, active: true },
  ...{ last_contact_at: null, cadence_days: 60, overruled: false, baseline: null, evident: 'opened_up', strongest: false },
  ...{ next: 'questions', active_until: null, fresh_until: null, long_from: null, began_online: false, met_at: null },
  write_about: [],
})

beforeEach(() => speak('ja'))

test('says the evidence in words, with its day here', () => {
  expect(reasonsOf(standing(['route_a:2025-11-12', 'both_answers']), now)).toEqual([
    '11月12日(水)、私的な話をして意気投合',
    '気軽に連絡でき、腹を割って話せる',
  ])
})

test('an old friend needs no date', () => {
  expect(reasonsOf(standing(['old_friend']), now)).toEqual(['もともと親しい'])
})

test('a reason that this release does not know is left out', () => {
  expect(reasonsOf(standing(['telepathy:2025-11-12']), now)).toEqual([])
})
