import type { Card, Contact, ReadCard, Reading, ReadValue } from '../store/documents'
import { cardsToChooseFrom, ownCardIn } from './doubt'

/** All cards of a person side by side. `read`: what they say, its photos counted through. `boxes`: where in a photo of several. */
export interface LaidOut {
  read: ReadCard[]
  photos: { sha: string; card: Card }[]
  boxes: Map<Card, number[][] | undefined>
}

/** A value may stem from an older card: what that leaves in doubt stays so when a newer one is there. */
export function laidOut(contact: Contact, cards: readonly { card: Card; reading: Reading | undefined }[]): LaidOut {
  const all: LaidOut = { read: [], photos: [], boxes: new Map() }
  for (const { card, reading } of cards) {
    const own = reading && ownIn(contact, reading)
    all.read.push(...(own ?? reading?.cards ?? []).map((each) => after(all.photos.length, each)))
    all.photos.push(...card.photos.map((sha) => ({ sha, card })))
    all.boxes.set(card, own?.[0]?.box)
  }
  return all
}

/** Of several cards in the photo the person's own, or none; undefined where there is but one. */
function ownIn(contact: Contact, reading: Reading): readonly ReadCard[] | undefined {
  const several = cardsToChooseFrom(reading)
  if (several.length === 0) return undefined
  const index = ownCardIn(contact, several)
  return several.slice(index, index + 1)
}

/** The same behind so many photos. */
function after(photos: number, card: ReadCard): ReadCard {
  const moved = (value: ReadValue): ReadValue => (value.photo === null ? value : { ...value, photo: value.photo + photos })
  const fields = Object.entries(card.fields).map(([key, values]) => [key, values.map(moved)])
  return { ...card, photo: card.photo + photos, fields: Object.fromEntries(fields) as ReadCard['fields'] }
}
