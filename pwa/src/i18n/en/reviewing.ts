import type { ReviewingWords } from '../ja/reviewing'

export const reviewing: ReviewingWords = {
  flaws: {
    blurred: 'The photo looks out of focus.',
    dark: 'The photo looks too dark.',
    bright: 'The photo looks overexposed.',
  },
  takeAgain: 'Take it again',
  aimSeveral: 'One by one, or side by side',
  severalNote: 'Lay several cards in one photo if you like: each becomes a person later.',
  crop: (field) => `${field} in the photo`,
  disagrees: (fields) => `Does not seem to match: ${fields.join(', ')}`,
  cardCrop: (name) => `Photo of the card of ${name}`,
  allCorrect: 'All correct',
  found: (count) => `${count} cards in this photo`,
  foundText: 'Look them over and add each as a person.',
  look: 'Look them over',
  title: 'Cards in the photo',
  lead: 'Choose whom to add. Topics come afterwards.',
  take: (name) => `Add ${name}`,
  nameless: 'The name could not be read',
  known: 'Added',
  save: (count) => (count === 0 ? 'Nobody to add' : count === 1 ? 'Add 1 person' : `Add ${count} people`),
  saved: (count) => (count === 1 ? '1 person added.' : `${count} people added.`),
  takenBack: 'Taken back.',
  none: 'No cards to tell apart',
  noneText: 'The photo is still being read, or shows a single card.',
}
