import type { Reading } from '../store/documents'
import { db } from '../store/schema'
import { cardsToChooseFrom } from './doubt'

/** A person's cards with what was read from them, the newest first. */
export async function loadCards(contactId: string) {
  const cards = await db.cards.where('contact_id').equals(contactId).reverse().sortBy('id')
  const readings = await db.readings.bulkGet(cards.map((card) => card.id))
  return cards.map((card, index) => ({ card, reading: readings[index] }))
}

/** Whether the person has to pick their card from several in one photo. */
export function awaitsChoice(reading: Reading | undefined, name: string): boolean {
  return reading?.state === 'read' && !name && cardsToChooseFrom(reading).length > 0
}
