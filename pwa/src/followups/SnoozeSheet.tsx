import { useState } from 'preact/hooks'
import { tendingWords } from '../i18n/tending'
import { addDays, clockTime, dateValue, fromInputs, nearDay, sentenceCase } from '../i18n/time'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Sheet } from '../ui/Sheet'
import { Tile } from '../ui/Tile'
import { snooze } from './act'
import type { Due } from './agenda'
import { snoozeChoices, USUAL_HOURS } from './when'
import { WhenWords } from './WhenWords'

interface SnoozeSheetProps {
  due: Due
  now: Date
  onClose: () => void
}

export function SnoozeSheet({ due, now, onClose }: SnoozeSheetProps) {
  const words = tendingWords().snooze
  const settings = useLive(() => db.settings.toCollection().first())
  const choose = (at: Date) => {
    onClose()
    void snooze(due.followup, due.contact, at)
  }
  return (
    <Sheet open title={words.title} onClose={onClose}>
      <Tile flush>
        {snoozeChoices(now, settings?.hours).map(({ choice, at }) => (
          <ListRow
            key={choice}
            title={words.choices[choice]}
            end={sentenceCase(`${nearDay(at, now)} ${clockTime(at)}`)}
            onClick={() => choose(at)}
          />
        ))}
      </Tile>
      <WhenWords now={now} onChoose={choose} />
      <OwnTime now={now} onChoose={choose} />
    </Sheet>
  )
}

function OwnTime({ now, onChoose }: { now: Date; onChoose: (at: Date) => void }) {
  const words = tendingWords().snooze
  const [date, setDate] = useState(dateValue(addDays(now, 2)))
  const [time, setTime] = useState(USUAL_HOURS.morning)
  const at = fromInputs(date, time)
  const past = at !== null && at <= now
  return (
    <Section title={words.pick}>
      <div class="field-pair">
        <Field label={words.date} type="date" value={date} onInput={setDate} />
        <Field label={words.time} type="time" value={time} onInput={setTime} error={past ? words.past : undefined} />
      </div>
      <Button wide disabled={!at || past} onClick={() => at && onChoose(at)}>
        {words.set}
      </Button>
    </Section>
  )
}
