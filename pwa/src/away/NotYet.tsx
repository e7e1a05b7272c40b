import { keepingWords } from '../i18n/keeping'
import { EmptyState } from '../ui/EmptyState'
import { Skeleton } from '../ui/Skeleton'

interface NotYetProps {
  /** Asked for, and the server did not answer. */
  inVain: boolean
  words?: { laterTitle: string; laterText: string }
}

/** What the server works out is on its way, or was never heard while there was a network. */
export function NotYet({ inVain, words = keepingWords() }: NotYetProps) {
  return inVain ? <EmptyState drawing="loom" title={words.laterTitle} text={words.laterText} /> : <Skeleton />
}
