import type { DraftLanguage } from './kind'

export const PLACEHOLDERS = [
  'name', 'company', 'department', 'title', 'event', 'day', 'topics', 'promise', 'particular', 'dates',
  'others', 'me', 'my_company', 'signature',
] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]
export type Values = Record<Placeholder, string>

/** With the brackets around it, which go when it is empty. */
const PART = /([「『（(]?)\{([a-z_]+)\}([」』）)]?)/g

/**
 * Fills a wording. A line whose placeholders are all empty is left out; elsewhere an empty one takes its particle
 * with it. Needs no markup, so that anybody may write a template.
 */
export function fill(wording: string, values: Values, language: DraftLanguage): string {
  const lines = wording.split('\n').flatMap((line) => filledLine(line, values, language) ?? [])
  return lines.join('\n').replace(/\n{3,}/g, '\n\n').trim()
}

/** A subject is one line, which is never left out. */
export function fillSubject(subject: string, values: Values, language: DraftLanguage): string {
  const line = subject.replaceAll('\n', ' ')
  return filledLine(line, values, language) ?? tidied(woven(spoken(line, values), values)).replace(/[、,]$/, '').trim()
}

/** Those in braces that stand for nothing we know. */
export function unknownIn(wording: string): string[] {
  const found = [...wording.matchAll(/\{([^{}\n]*)\}/g)].flatMap(([, name]) => name ?? [])
  return [...new Set(found)].filter((name) => !isPlaceholder(name))
}

const isPlaceholder = (name: string): name is Placeholder => (PLACEHOLDERS as readonly string[]).includes(name)

function filledLine(line: string, values: Values, language: DraftLanguage): string | null {
  const names = [...line.matchAll(PART)].flatMap(([, , name = '']) => (isPlaceholder(name) ? [name] : []))
  if (names.length > 0 && names.every((name) => !values[name])) return null
  if (/貴社|御社/.test(line) && !values.company) return null
  if (line.trim() === '{company}' && !values.name && language === 'ja') return `${values.company} 御中`
  return tidied(woven(spoken(line, values), values))
}

function woven(line: string, values: Values): string {
  let [out, rest] = ['', line]
  for (let part = next(rest); part; part = next(rest)) {
    const [whole, open = '', name = '', close = ''] = part
    out += rest.slice(0, part.index)
    rest = rest.slice(part.index + whole.length)
    if (!isPlaceholder(name)) out += whole
    else if (values[name]) [out, rest] = [out + open + values[name] + close, name === 'title' ? untitled(rest) : rest]
    else [out, rest] = without(out + (close ? '' : open), (open ? '' : close) + rest)
  }
  return out + rest
}

const next = (text: string) => new RegExp(PART.source).exec(text)

/** A title never carries 様. */
const untitled = (after: string): string => after.replace(/^[ \u3000]*様/, '')

/** Nothing stands here: the particles that held it go too. */
function without(before: string, after: string): [string, string] {
  const held = before.replace(/(?:の| ?\b(?:at|on|in|about|from|of|with))[ ]?$/, '')
  const loose = after.replace(/^[ \u3000]*(?:様|さん|さま)/, '')
  // 昨日の「…」では becomes 昨日は.
  if (loose.startsWith('では') && held && held !== before) return [held, loose.slice(1)]
  const freed = loose.replace(/^(?:では|には|にて|で|に|の|は|と|や|、)/, '')
  return [held, held === '' || /\s$/.test(held) ? freed.trimStart() : freed]
}

/** Without the speaker, when the sender has not said who they are. */
function spoken(line: string, { me, my_company }: Values): string {
  if (me || my_company) return line
  return line
    .replace(/、(?:\{my_company\}の)?\{me\}(?:です|と申します)/g, '')
    .replace(/(^|。)(?:\{my_company\}の)?\{me\}(?:です|と申します)。/g, '$1')
    .replace(/(?:\{my_company\}の)?\{me\}(?:です|と申します)/g, '者です')
}

function tidied(line: string): string {
  return line
    .replace(/「」|『』|（の?）|\([\s,]*\)/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ +([,.!?])/g, '$1')
    .replace(/^[、,]\s*|、(?=。|$)/g, '')
    .trimEnd()
}
