import { t } from '../i18n'
import { keepingWords } from '../i18n/keeping'
import { tieWords } from '../i18n/ties'
import { calendarDay } from '../i18n/time'
import type { Handle, Phone, Stage } from '../store/documents'
import { now } from '../store/now'
import type { Field, Replaced } from './history'

type Line = string | Phone | Handle

/** The names of people, by their ids. */
export type Names = ReadonlyMap<string, string>

export function fieldLabel(field: Field): string {
  const labels: Record<Field, string> = { ...t().contacts.fields, ...keepingWords().history.fields }
  return labels[field]
}

/** A field's value as a person reads it; a list as one line each. `names`: of those who are there. */
export function fieldText({ field, value }: Pick<Replaced, 'field' | 'value'>, names: Names): string {
  const { noFollowups, nobody } = keepingWords().history
  if (typeof value === 'boolean') return field === 'do_not_contact' ? noFollowups : answerText(value)
  if (typeof value !== 'string') return (value ?? []).map(lineText).join('\n')
  switch (field) {
    case 'relation': return (t().contacts.relations as Record<string, string>)[value] ?? value
    case 'stage_override': return t().contacts.stages[value as Stage]
    case 'since': return calendarDay(new Date(`${value}T00:00`), now.value)
    case 'introduced_by': return names.get(value) ?? nobody
    default: return value
  }
}

function answerText(given: boolean): string {
  const { yes, no } = tieWords().questions
  return given ? yes : no
}

function lineText(line: Line): string {
  if (typeof line === 'string') return line
  const { phoneKinds, networks } = t().contacts
  const kinds: Record<string, string> = { ...phoneKinds, ...networks }
  const [kind, text] = 'number' in line ? [line.kind, line.number] : [line.network, line.handle]
  return `${kinds[kind] ?? kind} ${text}`
}
