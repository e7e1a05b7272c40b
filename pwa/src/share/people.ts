import { isSameHandle } from '../contacts/profile-address'
import { tieWords } from '../i18n/ties'
import { t } from '../i18n'
import { personNamed } from '../store/blank'
import type { Contact, Handle } from '../store/documents'
import { newId } from '../store/ids'
import { db } from '../store/schema'
import { patch, remove, save } from '../store/write'
import { toast } from '../ui/toast'

/** Null when nobody here has that handle. */
export async function whoHas(handle: Handle): Promise<Contact | null> {
  const found = await db.contacts.filter(({ handles }) => handles.some((one) => isSameHandle(one, handle))).first()
  return found ?? null
}

/** Somebody of interest, met online first: no card and no talk yet. Gives their id; whoever is here already is not added. */
export async function addByHandle(handle: Handle, name: string): Promise<string> {
  const known = await whoHas(handle)
  const words = tieWords().online
  if (known) {
    toast(words.known)
    return known.id
  }
  const contact = personNamed(newId(), name, [handle])
  await save('contacts', contact)
  toast(words.added, { label: t().ui.undo, run: () => void remove('contacts', contact.id) })
  return contact.id
}

/** The account is one of somebody who is here under their name. */
export async function giveHandle(id: string, handle: Handle): Promise<void> {
  const contact = await db.contacts.get(id)
  if (!contact) return
  const confirmed = [...new Set([...contact.confirmed, 'handles'])]
  await patch('contacts', id, { handles: [...contact.handles, handle], confirmed })
}
