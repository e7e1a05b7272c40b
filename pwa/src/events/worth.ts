import { gatheringWords } from '../i18n/gathering'
import type { Schemas } from '../store/documents'

type Worth = Schemas['Worth']

/** What came of it, how close, and against the other events; a comparison that this release does not know is left out. */
export function worthSaid({ met, went_on, opened_up, usual, against }: Worth): string {
  const words = gatheringWords().worth
  const compared = against in words.against ? words.against[against](String(Math.max(1, Math.round(usual)))) : ''
  const said = [went_on > 0 ? words.wentOn(went_on, met) : words.noneYet, opened_up > 0 ? words.opened(opened_up) : '', compared]
  return said.filter(Boolean).join(words.between)
}
