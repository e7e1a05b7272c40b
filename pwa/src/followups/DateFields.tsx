import './DraftForm.css'
import { draftingWords } from '../i18n/drafting'
import { dateValue, fromInputs, timeValue } from '../i18n/time'
import { Field } from '../ui/Field'

interface DateFieldsProps {
  dates: readonly Date[]
  onChange: (dates: Date[]) => void
}

/** Days to propose, each with its hour. */
export function DateFields({ dates, onChange }: DateFieldsProps) {
  const words = draftingWords()
  const change = (place: number, value: string) => {
    const [day = '', time = ''] = value.split('T')
    const date = fromInputs(day, time)
    if (date) onChange(dates.map((each, index) => (index === place ? date : each)))
  }
  return (
    <div class="draft-dates" role="group" aria-label={words.dates}>
      {dates.map((date, index) => (
        <Field
          key={index} label={words.date(index + 1)} type="datetime-local"
          value={`${dateValue(date)}T${timeValue(date)}`} onInput={(value) => change(index, value)}
        />
      ))}
    </div>
  )
}
