/** How a language writes its dates. */
interface Dates {
  day: (at: Date, withYear: boolean) => string
  weekday: (index: number) => string
  month: (at: Date) => string
  monthOfYear: (at: Date) => string
  /** Days up to two away have names of their own; of anything longer there are two at least. */
  relative: (count: number, unit: Unit) => string
}

export type Unit = 'day' | 'week' | 'month' | 'year'

const WEEKDAYS = '日月火水木金土'
const NEAR = new Map([[-2, '一昨日'], [-1, '昨日'], [0, '今日'], [1, '明日'], [2, '明後日']])
const UNITS: Record<Unit, string> = { day: '日', week: '週間', month: 'か月', year: '年' }

/** By hand, and the same as `Intl` writes: until that can write takes a slow phone as long as drawing Home. */
export const japanese: Dates = {
  day: (at, withYear) =>
    `${withYear ? yearOf(at) : ''}${japanese.month(at)}${at.getDate()}日(${WEEKDAYS[at.getDay()]})`,
  weekday: (index) => `${WEEKDAYS[index]}曜日`,
  month: (at) => `${at.getMonth() + 1}月`,
  monthOfYear: (at) => `${yearOf(at)}${japanese.month(at)}`,
  relative: (count, unit) =>
    (unit === 'day' && NEAR.get(count)) || `${Math.abs(count)}${UNITS[unit]}${count < 0 ? '前' : '後'}`,
}

export const english: Dates = {
  day: (at, withYear) =>
    `${english.weekday(at.getDay()).slice(0, 3)}, ${english.month(at)} ${at.getDate()}${withYear ? `, ${at.getFullYear()}` : ''}`,
  weekday: (index) => `${ENGLISH_DAYS[index]}day`,
  month: (at) => MONTHS[at.getMonth()]?.slice(0, 3) ?? '',
  monthOfYear: (at) => `${MONTHS[at.getMonth()]} ${at.getFullYear()}`,
  relative: (count, unit) => (unit === 'day' && ENGLISH_NEAR.get(count)) || counted(count, unit),
}

const ENGLISH_DAYS = ['Sun', 'Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur']
const ENGLISH_NEAR = new Map([[-1, 'yesterday'], [0, 'today'], [1, 'tomorrow']])
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]

const yearOf = (at: Date): string => `${at.getFullYear()}年`

/** Of one there is none: see `relative`. */
const counted = (count: number, unit: Unit): string =>
  count < 0 ? `${-count} ${unit}s ago` : `in ${count} ${unit}s`
