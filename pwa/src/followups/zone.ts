import { language } from '../i18n'

/** The time zone that the phone keeps, as the IANA database names it. */
export const hereNow = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Whether clocks in the two places show another time now; Asia/Tokyo and Japan do not differ. */
export function differs(zone: string, other: string, now: Date): boolean {
  return zone !== other && wallTime(zone, now) !== wallTime(other, now)
}

/** 日本, イギリス; Tokyo, London: by what the place is known in the language of the screens. */
export function placeName(zone: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  if (language.value !== 'ja') return city
  const named = new Intl.DateTimeFormat('ja', { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts()
  const name = named.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name.endsWith('時') || name.endsWith('時間') ? name.replace(/(?:標準時|時間)$/, '') : city
}

function wallTime(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now)
}
