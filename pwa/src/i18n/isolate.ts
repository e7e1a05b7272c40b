/** Letters of Hebrew, Arabic and the other scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const [FIRST_STRONG_ISOLATE, POP] = ['\u2068', '\u2069']
const MARKS = /[\u2066-\u2069]/g

/** What others wrote, so that it does not turn the words around it; most needs nothing. https://www.w3.org/International/questions/qa-bidi-unicode-controls */
export const isolate = (text: string): string => (RIGHT_TO_LEFT.test(text) ? FIRST_STRONG_ISOLATE + text + POP : text)

/** Without those marks: what is kept or sent is as it was written. */
export const plain = (text: string): string => text.replace(MARKS, '')

/** A dictionary whose sentences isolate whatever is put into them. */
export function isolating<W>(words: W): W {
  if (typeof words === 'function') return ((...given: unknown[]) => words(...given.map(isolated))) as W
  if (Array.isArray(words)) return words.map(isolating) as W
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([key, each]) => [key, isolating(each)])) as W
}

const isolated = (given: unknown): unknown => (typeof given === 'string' ? isolate(given) : given)
