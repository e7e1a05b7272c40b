import type { Template } from '../store/documents'
import { uuid5 } from '../store/ids'
import { unknownIn } from './fill'
import type { Wording } from './kind'
import { ourWording, type Key } from './wording'

/** Subject and body together, in bytes of UTF-8; the server refuses more. */
export const MOST_BYTES = 20_000
const SUBJECT_AT_MOST = 300

export type Flaw = { kind: 'unknown'; names: string[] } | { kind: 'markup' } | { kind: 'size' } | { kind: 'empty' }

/** The same on each of a person's phones, so that both change one document. */
export function templateId(owner: string, { occasion, channel, language, tone }: Key): Promise<string> {
  return uuid5(owner, `template/${occasion}/${channel}/${language}/${tone}`)
}

/** The person's own words where there are some, else ours. */
export function wordingFor(key: Key, templates: readonly Template[]): Wording {
  const own = templates.find((template) => isFor(template, key))
  return own ? { subject: own.subject, body: own.body } : ourWording(key)
}

export function isFor(template: Template, { occasion, channel, language, tone }: Key): boolean {
  const { name } = template
  return name === occasion && template.channel === channel && template.language === language && template.tone === tone
}

/** What keeps a wording from being saved; null when nothing does. */
export function flawIn({ subject, body }: Wording): Flaw | null {
  const text = `${subject}\n${body}`
  if (!body.trim()) return { kind: 'empty' }
  if (subject.length > SUBJECT_AT_MOST || new TextEncoder().encode(text).length > MOST_BYTES) return { kind: 'size' }
  if (/<\/?[a-z!][^<>]*>/i.test(text)) return { kind: 'markup' }
  const names = unknownIn(text)
  return names.length > 0 ? { kind: 'unknown', names } : null
}
