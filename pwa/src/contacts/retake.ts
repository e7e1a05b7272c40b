import { blankCard } from '../store/blank'
import { withoutGuesses } from './doubt'
import { loadCards } from './load'
import { newId } from '../store/ids'
import { keepPhoto } from '../store/photos'
import { db } from '../store/schema'
import { put } from '../store/write'

/**
 * A better photo of the same card: a card of its own, so that the first photo is not lost. What was only guessed
 * from the first makes room, since a reading never writes over a value.
 */
export async function retake(contactId: string, file: File): Promise<void> {
  const cardId = newId()
  const shot = { bytes: await file.arrayBuffer(), type: file.type }
  await keepPhoto(shot, async (sha) => {
    const contact = await db.contacts.get(contactId)
    const [newest] = await loadCards(contactId)
    if (contact && newest?.reading) await put('contacts', { ...contact, ...withoutGuesses(contact, newest.reading.cards) })
    await put('cards', blankCard({ id: cardId, contact_id: contactId, photos: [sha] }))
    await db.photos.update(sha, { card_id: cardId, contact_id: contactId })
  })
}
