import { useEffect, useState } from 'preact/hooks'

import { sentenceFor } from './problem'

type Remote<T> = { found: T | undefined; problem: string | undefined; look: () => void }

/** What only the server knows, for screens that need it; `look` asks again. */
export function useRemote<T>(ask: () => Promise<T>): Remote<T> {
  const [found, setFound] = useState<T>()
  const [problem, setProblem] = useState<string>()
  const look = () => {
    setProblem(undefined)
    void ask().then(setFound, (error: unknown) => setProblem(sentenceFor(error)))
  }
  useEffect(look, [])
  return { found, problem, look }
}
