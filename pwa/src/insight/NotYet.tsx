import { insightWords } from '../i18n/insight'
import { EmptyState } from '../ui/EmptyState'
import { Skeleton } from '../ui/Skeleton'

/** What the server works out is on its way, or was never `asked` for while there was a network. */
export function NotYet({ asked }: { asked: boolean }) {
  const words = insightWords()
  return asked && !navigator.onLine ? <EmptyState drawing="loom" title={words.laterTitle} text={words.laterText} /> : <Skeleton />
}
