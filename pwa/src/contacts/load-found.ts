import { ownSettings } from '../cards/finish'
import type { Card } from '../store/documents'
import { uuid5 } from '../store/ids'
import { db } from '../store/schema'
import { cardsToChooseFrom } from './doubt'
import { talkOf, type Capture } from './found'

/** Null when nobody has this id, or no photo of theirs shows several cards that were read. */
export async function loadCapture(contactId: string): Promise<Capture | null> {
  const card = await photographed(contactId)
  const reading = card && (await db.readings.get(card.id))
  const contact = card?.contact_id ? await db.contacts.get(card.contact_id) : undefined
  if (!card || !contact || reading?.state !== 'read' || cardsToChooseFrom(reading).length === 0) return null
  const encounter = talkOf(card, await db.encounters.where('contact_ids').equals(contact.id).toArray())
  const thanks = encounter && (await db.followups.get(await uuid5(encounter.id, '1')))
  const event = encounter?.event_id ? await db.events.get(encounter.event_id) : undefined
  const made = await db.contacts.bulkGet(await Promise.all(reading.cards.map((_, index) => uuid5(card.id, `contact/${index}`))))
  const ids = made.flatMap((each) => (each ? [each.id] : []))
  return { contact, card, reading, encounter, thanks, event, settings: await ownSettings(), made: new Set(ids) }
}

/** The card that the photo was kept for, also from the page of somebody who was made from it. */
async function photographed(contactId: string): Promise<Card | undefined> {
  const cards = await db.cards.where('contact_id').equals(contactId).toArray()
  const sharing = await db.cards.where('photos').anyOf(cards.flatMap((card) => card.photos)).distinct().sortBy('id')
  const readings = await db.readings.bulkGet(sharing.map(({ id }) => id))
  return sharing.find(({ id }, index) => isCaptured(id) && readings[index] && cardsToChooseFrom(readings[index]).length > 0)
}

/** Version 7: made at a shutter. Version 5: made from another card's id. */
const isCaptured = (id: string): boolean => id[14] === '7'
