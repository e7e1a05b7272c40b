import { insightWords } from '../i18n/insight'
import { online } from '../store/status'
import { EmptyState } from '../ui/EmptyState'
import { Skeleton } from '../ui/Skeleton'

interface NotYetProps {
  asked: boolean
  words?: { laterTitle: string; laterText: string }
}

/** What the server works out is on its way, or was never `asked` for while there was a network. */
export function NotYet({ asked, words = insightWords() }: NotYetProps) {
  const away = !online.value || !navigator.onLine
  return asked && away ? <EmptyState drawing="loom" title={words.laterTitle} text={words.laterText} /> : <Skeleton />
}
