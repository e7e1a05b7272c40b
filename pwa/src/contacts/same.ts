import type { Contact } from '../store/documents'
import type { RosterRow } from '../store/schema'
import { digits, foldFirm } from './job'
import { isSameHandle } from './profile-address'
import { fold } from './search'

/** By what two people may be one. The strongest first: a name with its firm is no more than likely. */
export type Likeness = 'email' | 'phone' | 'handle' | 'name'

/** Read by a whole office. */
const OFFICE = /^(?:info|contact|office|mail|sales|support|admin|hello|soumu|eigyo)@/i
/** One person's: 070 to 090. */
const MOBILE = /^0[789]0\d{8}$/
/** The last digits of a number stand together however it is written. */
const LAST = 4

/** Undefined where nothing says so. */
export function likeness(a: Contact, b: Contact): Likeness | undefined {
  if (shares(emailsOf(a), emailsOf(b))) return 'email'
  if (shares(mobilesOf(a), mobilesOf(b))) return 'phone'
  if (a.handles.some((one) => b.handles.some((other) => isSameHandle(one, other)))) return 'handle'
  return isSameName(a, b) ? 'name' : undefined
}

/** Who of a long list is worth a closer look: few, and found by what is folded there already. */
export function worthALook(contact: Contact, rows: readonly RosterRow[]): string[] {
  const name = fold(contact.name)
  const whole = [...emailsOf(contact), ...contact.handles.map(({ handle }) => fold(handle.replace(/^@/, '')))]
  const ends = mobilesOf(contact).map((number) => number.slice(-LAST))
  const parts = [...whole, ...ends].filter(Boolean)
  if (!name && parts.length === 0) return []
  const may = ({ id, name: other, found }: RosterRow) =>
    id !== contact.id && ((name !== '' && fold(other) === name) || parts.some((part) => found.includes(part)))
  return rows.filter(may).map(({ id }) => id)
}

const shares = (some: readonly string[], others: readonly string[]): boolean => some.some((each) => others.includes(each))

const emailsOf = ({ emails }: Contact): string[] => emails.filter((email) => !OFFICE.test(email.trim())).map(fold)

const mobilesOf = ({ phones }: Contact): string[] =>
  phones.map(({ number }) => digits(number)).filter((number) => MOBILE.test(number))

/** At the same firm, or at none that is known: who had no card then has one now. */
function isSameName(a: Contact, b: Contact): boolean {
  const [one, other] = [foldFirm(a.company), foldFirm(b.company)]
  return fold(a.name) !== '' && fold(a.name) === fold(b.name) && (one === '' || other === '' || one === other)
}
