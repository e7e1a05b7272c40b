import { t } from '../i18n'
import type { Contact, Handle, Phone } from '../store/documents'

type Line = string | Phone | Handle

/** A field's value as a person reads it; a list as one line each. */
export function fieldText(value: Contact[keyof ReturnType<typeof t>['contacts']['fields']]): string {
  if (typeof value !== 'string') return value.map(lineText).join('\n')
  const relations: Record<string, string> = t().contacts.relations
  return relations[value] ?? value
}

function lineText(line: Line): string {
  if (typeof line === 'string') return line
  const { phoneKinds, networks } = t().contacts
  const kinds: Record<string, string> = { ...phoneKinds, ...networks }
  const [kind, text] = 'number' in line ? [line.kind, line.number] : [line.network, line.handle]
  return `${kinds[kind] ?? kind} ${text}`
}
