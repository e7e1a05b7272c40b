import { t } from '../i18n'
import { knownWords } from '../i18n/known'
import { dateValue } from '../i18n/time'
import { clock } from '../store/clock'
import type { Contact } from '../store/documents'
import { allOrNothing } from '../store/durably'
import { newId } from '../store/ids'
import { db } from '../store/schema'
import { patch, remove, save } from '../store/write'
import { toast } from '../ui/toast'
import { beforeIn } from './confirm'
import { placeIn, planMove, positionId } from './job'

/** Writes what was typed; `moved`: they are elsewhere now, and where they were stays on record. */
export async function saveEdit(contact: Contact, changes: Partial<Contact>, moved: boolean): Promise<void> {
  if (!moved) return patch('contacts', contact.id, changes)
  const known = await db.positions.where('contact_id').equals(contact.id).toArray()
  const place = { ...placeIn({ ...contact, ...changes }), contact_id: contact.id, since: dateValue(clock.now()), card_id: null }
  const positions = planMove(contact, { ...place, id: newId() }, known, await positionId(contact.id))
  await allOrNothing(async () => {
    await patch('contacts', contact.id, changes)
    for (const position of positions) await save('positions', position)
  })
  const undo = () => allOrNothing(async () => {
    await patch('contacts', contact.id, beforeIn(contact, changes))
    for (const { id } of positions) await remove('positions', id)
  })
  toast(knownWords().jobKept, { label: t().ui.undo, run: () => void undo() })
}
