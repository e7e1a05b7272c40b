import { liveQuery, type Subscription } from 'dexie'
import { useEffect, useState } from 'preact/hooks'

import { reopened } from './durably'

/** The answer of a database query, again whenever what it read changes (in any tab); undefined until the first. */
export function useLive<T>(query: () => Promise<T> | T, deps: readonly unknown[] = []): T | undefined {
  const [answer, setAnswer] = useState<T>()
  useEffect(() => live(query, setAnswer), deps)
  return answer
}

/** A connection that was lost while the page slept is opened again, once for each answer that came. */
export function live<T>(query: () => Promise<T> | T, next: (answer: T) => void): () => void {
  let subscription: Subscription
  let retried = false
  let over = false
  const subscribe = (): void => {
    if (!over) subscription = liveQuery(query).subscribe({ next: heard, error: again })
  }
  const heard = (answer: T): void => {
    retried = false
    next(answer)
  }
  const again = (error: unknown): void => {
    if (retried) return
    retried = true
    void reopened(error).then((open) => void (open && subscribe()))
  }
  subscribe()
  return () => {
    over = true
    subscription.unsubscribe()
  }
}
