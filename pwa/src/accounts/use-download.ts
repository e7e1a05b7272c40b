import { useEffect, useRef, useState } from 'preact/hooks'

import { keepingWords } from '../i18n/keeping'
import { Problem, Unreachable } from '../store/api'
import { toast } from '../ui/toast'
import { fetchExport, handOver } from './export'
import { sentenceFor } from './problem'

type State =
  | { step: 'idle'; problem?: string }
  | { step: 'working'; bytes: number }
  /** Kept on the screen: sharing needs a tap of its own, and may be done twice. */
  | { step: 'ready'; file: File }

export function useDownload() {
  const [state, setState] = useState<State>({ step: 'idle' })
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const save = async (file: File) => {
    if (await handOver(file)) toast(keepingWords().download.done)
  }
  const start = async () => {
    const mine = (stop.current = new AbortController())
    setState({ step: 'working', bytes: 0 })
    try {
      const file = await fetchExport((bytes) => setState({ step: 'working', bytes }), mine.signal)
      setState({ step: 'ready', file })
    } catch (error) {
      setState({ step: 'idle', ...(!mine.signal.aborted && { problem: problemOf(error) }) })
    }
  }
  return { state, start, save, cancel: () => stop.current?.abort() }
}

/** Whatever breaks after the answer began is the connection's doing. */
function problemOf(error: unknown): string {
  const answered = error instanceof Problem || error instanceof Unreachable
  return answered ? sentenceFor(error) : keepingWords().download.broken
}
