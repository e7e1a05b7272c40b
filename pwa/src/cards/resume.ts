import { cardWords } from '../i18n/cards'
import { toast } from '../ui/toast'
import { currentDraft } from './draft'

/** The page was closed in the middle of a capture: its photo is still here, and one tap leads back to it. */
export async function offerToResume(go: (path: string) => void): Promise<void> {
  if (location.pathname.startsWith('/capture')) return
  const draft = await currentDraft()
  if (!draft || draft.photos.length === 0) return
  const cards = cardWords()
  toast(cards.keepDraft, { label: cards.resume, run: () => go('/capture') }, true)
}
