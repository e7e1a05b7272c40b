import { liveQuery } from 'dexie'
import { useEffect, useState } from 'preact/hooks'

/** The answer of a database query, again whenever what it read changes (in any tab); undefined until the first. */
export function useLive<T>(query: () => Promise<T> | T, deps: readonly unknown[] = []): T | undefined {
  const [answer, setAnswer] = useState<T>()
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({ next: setAnswer })
    return () => subscription.unsubscribe()
  }, deps)
  return answer
}
