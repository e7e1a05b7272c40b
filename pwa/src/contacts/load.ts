import type { Card, Contact, Reading } from '../store/documents'
import { db } from '../store/schema'
import { cardsToChooseFrom, ownCardIn } from './doubt'

/** A person's cards with what was read from them, the newest first. */
export async function loadCards(contactId: string) {
  const cards = await db.cards.where('contact_id').equals(contactId).reverse().sortBy('id')
  return Promise.all(cards.map(async (card) => ({ card, reading: await readingOf(card) })))
}

/** Where the same photo shows another's card too, what was read of it there does until it is read here. */
async function readingOf({ id, photos }: Card): Promise<Reading | undefined> {
  const own = await db.readings.get(id)
  if (own?.state === 'read' || !photos[0]) return own
  const sharing = await db.cards.where('photos').equals(photos[0]).primaryKeys()
  const readings = await db.readings.bulkGet(sharing)
  return readings.find((other) => other?.state === 'read' && cardsToChooseFrom(other).length > 0) ?? own
}

/** Whether the person has to pick their card from several in one photo. */
export function awaitsChoice(reading: Reading | undefined, contact: Contact): boolean {
  if (reading?.state !== 'read' || contact.name) return false
  const cards = cardsToChooseFrom(reading)
  return cards.length > 0 && ownCardIn(contact, cards) < 0
}
