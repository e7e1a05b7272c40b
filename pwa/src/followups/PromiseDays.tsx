import './PromiseDays.css'
import { useState } from 'preact/hooks'
import { draftingWords } from '../i18n/drafting'
import { dateValue, fromInputs, nearDay, startOfDay } from '../i18n/time'
import { Chip, Chips } from '../ui/Chip'
import { Field } from '../ui/Field'
import { dayOfNoon, noonOf, promiseDays } from './when'
import { WhenWords } from './WhenWords'

interface PromiseDaysProps {
  promise: string
  now: Date
  /** As it is kept, at noon of its day; null while none is chosen. */
  by: string | null
  /** The day chosen; null takes it back. */
  onChoose: (by: string | null) => void
}

/** By when something was promised: a chip, a picker, or in words. */
export function PromiseDays({ promise, now, by, onChoose }: PromiseDaysProps) {
  const [picking, setPicking] = useState(false)
  const [past, setPast] = useState(false)
  const words = draftingWords().promiseBy
  const days = promiseDays(now).map(({ choice, at }) => ({ choice, at: noonOf(at) }))
  const other = by && !days.some(({ at }) => at === by) ? nearDay(dayOfNoon(by), now) : null
  const choose = (at: string | null) => {
    setPicking(false)
    onChoose(at)
  }
  const openPicker = () => {
    if (by) onChoose(null)
    setPicking(!picking)
  }
  const pick = (value: string) => {
    const day = fromInputs(value, '12:00')
    if (!day) return
    setPast(day < startOfDay(now))
    if (day >= startOfDay(now)) choose(noonOf(day))
  }
  return (
    <div class="promise-days">
      <p>{words.ask(promise)}</p>
      <Chips label={words.ask(promise)}>
        {days.map(({ choice, at }) => (
          <Chip key={choice} pressed={by === at} onToggle={() => choose(by === at ? null : at)}>
            {words.choices[choice]}
          </Chip>
        ))}
        <Chip pressed={picking || other !== null} onToggle={() => (other ? choose(null) : openPicker())}>
          {other ?? words.other}
        </Chip>
      </Chips>
      {picking && (
        <div class="promise-day">
          <Field label={words.day} type="date" value={dateValue(now)} onInput={pick} error={past ? words.past : undefined} />
          <WhenWords now={now} ofDay onChoose={(day) => choose(noonOf(day))} />
        </div>
      )}
    </div>
  )
}
