import { tieWords } from '../i18n/ties'

/** How two are tied; the person's own words as they are. */
export function howWords(how: string): string {
  const words = tieWords().ties
  const known: Record<string, string> = {
    ...words.hows, introduced_by: words.introducedBy, introduced_them: words.introducedThem, '': words.other,
  }
  return known[how] ?? how
}

/** `a` introduced `b`: on either page it is said from there. */
export const seenFrom = (id: string, { a, how }: { a: string; how: string }): string =>
  how !== 'introduced' ? how : a === id ? 'introduced_them' : 'introduced_by'
