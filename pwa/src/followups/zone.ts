import { language } from '../i18n'

/** The time zone that the phone keeps, as the IANA database names it. */
export const hereNow = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Whether clocks in the two places show another time now; Asia/Tokyo and Japan do not differ. */
export function differs(zone: string, other: string, now: Date): boolean {
  return zone !== other && wallTime(zone, now) !== wallTime(other, now)
}

/** 東京, New York: the city in the name, in the words of the language where the browser has them. */
export function placeName(zone: string): string {
  const generic = new Intl.DateTimeFormat(language.value, { timeZone: zone, timeZoneName: 'shortGeneric' })
  const named = generic.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  return /時間|Time$/.test(named) ? named.replace(/ ?(?:時間|Time)$/, '') : city
}

function wallTime(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now)
}
