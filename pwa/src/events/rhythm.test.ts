import { expect, test } from 'vitest'
import { language } from '../i18n'
import { dateValue } from '../i18n/time'
import { restDays, rhythmOf, rhythmSaid, ruleOf } from './rhythm'

language.value = 'ja'

test.each([
  ['', ''],
  ['FREQ=WEEKLY;BYDAY=TH', '毎週木曜日'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '隔週月曜日'],
  ['FREQ=MONTHLY;BYDAY=3TU', '毎月第3火曜日'],
  ['FREQ=MONTHLY;BYDAY=-1FR', '毎月最終金曜日'],
  ['FREQ=MONTHLY;BYMONTHDAY=15', '毎月15日'],
  ['FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20271231', '独自の周期'],
])('%s is said and comes back as it was', (rule, said) => {
  expect(ruleOf(rhythmOf(rule))).toBe(rule)
  expect(rhythmSaid(rule)).toBe(said)
})

test('the days on which it rests are told as long as they lie ahead, the next first', () => {
  const days = restDays({ left_out: ['2026-12-24', '2026-11-12', '2026-11-11', '2026-11-19'] }, new Date('2026-11-12T20:00'))
  expect(days.map(dateValue)).toEqual(['2026-11-12', '2026-11-19', '2026-12-24'])
})
