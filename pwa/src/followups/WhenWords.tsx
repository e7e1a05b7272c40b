import { useEffect, useRef, useState } from 'preact/hooks'
import { sentenceFor } from '../accounts/problem'
import { language } from '../i18n'
import { tendingWords } from '../i18n/tending'
import { clockTime, nearDay } from '../i18n/time'
import { api, Problem } from '../store/api'
import { online } from '../store/status'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'

interface WhenWordsProps {
  now: Date
  /** The hour does not matter: only the day is offered. */
  ofDay?: boolean
  onChoose: (at: Date) => void
}

/** 来週火曜, in 2 weeks: the server says what that is, a tap accepts it. Without a network there are the chips. */
export function WhenWords({ now, ofDay = false, onChoose }: WhenWordsProps) {
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Date>()
  const [problem, setProblem] = useState<string>()
  const offer = useRef<HTMLDivElement>(null)
  // It comes below the field, where the keyboard or a footer may lie over it.
  useEffect(() => offer.current?.scrollIntoView({ block: 'center' }), [found])
  const say = tendingWords().snooze
  if (!online.value) return null
  const type = (typed: string) => {
    setWords(typed)
    setFound(undefined)
    setProblem(undefined)
  }
  const take = (at: Date) => (at > now ? setFound(at) : setProblem(say.past))
  const fail = (error: unknown) => setProblem(whyNot(error))
  const ask = () => void momentIn(words.trim()).then(take, fail)
  return (
    <>
      <Field
        label={say.words} placeholder={say.wordsPlaceholder} value={words} maxlength={100} enterkeyhint="go"
        onInput={type} onEnter={ask} error={problem}
      />
      {found ? (
        <div ref={offer}>
          <Button kind="primary" wide onClick={() => onChoose(found)}>
            {say.understood(ofDay ? nearDay(found, now) : `${nearDay(found, now)} ${clockTime(found)}`)}
          </Button>
        </div>
      ) : (
        words.trim() && <Button wide onClick={ask}>{say.ask}</Button>
      )}
    </>
  )
}

function whyNot(error: unknown): string {
  const { past, tooFar, notUnderstood } = tendingWords().snooze
  const words: Record<string, string> = { time_in_the_past: past, too_far_ahead: tooFar, not_understood: notUnderstood }
  return (error instanceof Problem && words[error.code]) || sentenceFor(error)
}

async function momentIn(words: string): Promise<Date> {
  const { at } = await api.post<{ at: string }>('/followups/when', { words, language: language.value })
  return new Date(at)
}
