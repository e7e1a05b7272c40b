import { deletePerson } from '../contacts/deletion'
import { clearRelation, closeAlready, setBaseline } from '../contacts/tie-acts'
import { t } from '../i18n'
import { eveningWords } from '../i18n/evening'
import { displayName, politeName } from '../i18n/names'
import { whoHas } from '../share/people'
import { personNamed } from '../store/blank'
import type { Contact, Handle } from '../store/documents'
import { newId } from '../store/ids'
import { db } from '../store/schema'
import { remove, save } from '../store/write'
import { toast } from '../ui/toast'

/** So many are asked for on the first evening. */
export const MOST_CLOSE = 3

/** Whom the first evening brought in: to take that back takes them away again, as long as the app is open. */
const broughtIn = new Set<string>()

/** Somebody whom one can call already; whoever has that account here is not added a second time. */
export async function addClose(name: string, handle: Handle | null): Promise<void> {
  const known = handle && (await whoHas(handle))
  if (known) return setBaseline(known)
  const contact = { ...personNamed(newId(), name, handle ? [handle] : []), ...closeAlready() }
  await save('contacts', contact)
  broughtIn.add(contact.id)
  toast(eveningWords().personAdded(politeName(contact)), {
    label: t().ui.undo, run: () => void remove('contacts', contact.id),
  })
}

/** Somebody who is here already. */
export async function markClose(id: string): Promise<void> {
  const contact = await db.contacts.get(id)
  if (contact) await setBaseline(contact)
}

export function takeBack(contact: Contact): Promise<void> {
  return broughtIn.has(contact.id) ? deletePerson(contact) : clearRelation(contact)
}

/** Those who count as close already, whoever was added first first. */
export function closePeople(): Promise<Contact[]> {
  return db.contacts.filter(({ relation }) => relation === 'old_friend').sortBy('id')
}

export const nameOf = (contact: Contact): string => displayName(contact) || t().contacts.unnamed
