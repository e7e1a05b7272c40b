import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { planningWords } from '../i18n/planning'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'
import { Sheet } from '../ui/Sheet'
import { MONTHS, stepSaid, type WayStep } from './way'

interface WaySheetProps {
  /** The sheet is open while there is one. */
  step: WayStep | 'new' | null
  /** Null: it is taken out. */
  onKeep: (step: WayStep | null) => void
  onClose: () => void
}

export function WaySheet({ step, onKeep, onClose }: WaySheetProps) {
  const words = planningWords()
  const keep = (to: WayStep | null) => {
    onClose()
    onKeep(to)
  }
  return (
    <Sheet open={step !== null} title={step === 'new' ? words.addStep : words.editStep} onClose={onClose}>
      {step && <StepFields start={step === 'new' ? null : step} onKeep={keep} />}
    </Sheet>
  )
}

const BLANK: WayStep = { start: 1, end: 1, step: '', text: '', done: false }

function StepFields({ start, onKeep }: { start: WayStep | null; onKeep: (step: WayStep | null) => void }) {
  const words = planningWords()
  const said = start ? stepSaid(start) : ''
  const [text, setText] = useState(said)
  const [months, setMonths] = useState(start ?? BLANK)
  const from = (first: number) => setMonths({ ...months, start: first, end: Math.max(first, months.end) })
  // The example's own words stay in the reader's language until they are changed.
  const save = () => onKeep({ ...months, ...(text.trim() === said ? {} : { step: '', text: text.trim() }) })
  return (
    <>
      <Field label={words.step} placeholder={words.stepPlaceholder} multiline value={text} maxlength={300} onInput={setText} />
      <div class="field-pair even">
        <MonthSelect label={words.from} value={months.start} first={1} onChange={from} />
        <MonthSelect label={words.until} value={months.end} first={months.start} onChange={(end) => setMonths({ ...months, end })} />
      </div>
      <div class="sheet-foot">
        <Button kind="primary" wide disabled={!text.trim()} onClick={save}>{t().ui.save}</Button>
        {start && <Button kind="plain" wide onClick={() => onKeep(null)}>{words.removeStep}</Button>}
      </div>
    </>
  )
}

interface MonthSelectProps {
  label: string
  value: number
  first: number
  onChange: (month: number) => void
}

function MonthSelect({ label, value, first, onChange }: MonthSelectProps) {
  const months = Array.from({ length: MONTHS - first + 1 }, (_, index) => first + index)
  return (
    <Select label={label} value={String(value)} onChange={(month) => onChange(Number(month))}
      options={months.map((month) => ({ value: String(month), label: planningWords().months(month, month) }))} />
  )
}
