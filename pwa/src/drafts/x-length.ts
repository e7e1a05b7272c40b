/** X's own count: most Latin letters weigh one, everything else two, a link 23. */
export const X_AT_MOST = 280
const LINK = /https?:\/\/\S+/g
const LINK_WEIGHS = 23

/**
 * The weight of a post by the rules of twitter-text 3 (config v3): the ranges 0-4351, 8192-8205, 8208-8223 and
 * 8242-8247 weigh one; an emoji weighs two however many code points it is made of.
 */
export function xLength(text: string): number {
  const links = text.match(LINK)?.length ?? 0
  return links * LINK_WEIGHS + sum(text.normalize('NFC').replace(LINK, ''))
}

function sum(text: string): number {
  return [...new Intl.Segmenter('ja').segment(text)].reduce((total, { segment }) => total + weight(segment), 0)
}

function weight(segment: string): number {
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(segment)) return 2
  return [...segment].reduce((total, letter) => total + (isLight(letter.codePointAt(0) ?? 0) ? 1 : 2), 0)
}

const isLight = (code: number): boolean =>
  code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247)
