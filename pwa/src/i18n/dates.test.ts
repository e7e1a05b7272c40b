import { expect, test } from 'vitest'
import { english, japanese, type Unit } from './dates'

const DAYS = Array.from({ length: 400 }, (_, day) => new Date(2025, 11, 1 + day))

const WRITTEN = { ja: japanese, en: english }
const LENGTHS = { ja: 'long', en: 'short' } as const // in Japanese both are written the same, but for a space

test.each(['ja', 'en'] as const)('dates in %s are written as Unicode has them', (language) => {
  const written = WRITTEN[language]
  const intl = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options)
  const date = { month: LENGTHS[language], day: 'numeric', weekday: 'short' } as const
  const [day, dayOfYear] = [intl(date), intl({ ...date, year: 'numeric' })]
  const [month, monthOfYear, weekday] = [
    intl({ month: 'short' }), intl({ year: 'numeric', month: 'long' }), intl({ weekday: 'long' }),
  ]
  for (const at of DAYS) {
    expect(written.day(at, false)).toBe(day.format(at))
    expect(written.day(at, true)).toBe(dayOfYear.format(at))
    expect(written.month(at)).toBe(month.format(at))
    expect(written.monthOfYear(at)).toBe(monthOfYear.format(at))
    expect(written.weekday(at.getDay())).toBe(weekday.format(at))
  }
})

const LEAST: [Unit, number][] = [['day', 0], ['week', 2], ['month', 2], ['year', 2]]

test.each(LEAST)('so are %ss away from now', (unit, least) => {
  for (const language of ['ja', 'en'] as const) {
    const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
    // Unicode's Japanese sets a space after the figure, which no Japanese writer does.
    const unicode = (count: number) =>
      language === 'ja' ? relative.format(count, unit).replace(' ', '') : relative.format(count, unit)
    for (let count = least; count < 60; count += 1) {
      expect(WRITTEN[language].relative(count, unit)).toBe(unicode(count))
      expect(WRITTEN[language].relative(-count, unit)).toBe(unicode(-count))
    }
  }
})
