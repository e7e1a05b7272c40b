import { Minus, Plus } from 'lucide'
import { planningWords } from '../i18n/planning'
import { IconButton } from '../ui/Button'

interface StepperProps {
  label: string
  value: number
  step: number
  min: number
  max: number
  /** Shown as a percentage. */
  share?: boolean | undefined
  detail?: string | undefined
  onChange: (value: number) => void
}

/** A number between two buttons; the keyboard stays away. */
export function Stepper({ label, value, step, min, max, share, detail, onChange }: StepperProps) {
  const words = planningWords()
  const move = (by: number) => onChange(Math.round(Math.min(max, Math.max(min, value + by)) * 100) / 100)
  return (
    <div class="stepper" role="group" aria-label={label}>
      <span class="stepper-label">
        {label}
        {detail && <small>{detail}</small>}
      </span>
      <IconButton icon={Minus} label={words.less(label)} onClick={() => move(-step)} />
      <output aria-live="polite">{share ? `${Math.round(value * 100)}%` : Math.round(value * 100) / 100}</output>
      <IconButton icon={Plus} label={words.more(label)} onClick={() => move(step)} />
    </div>
  )
}
