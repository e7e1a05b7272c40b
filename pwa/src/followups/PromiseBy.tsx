import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { draftingWords } from '../i18n/drafting'
import { atHour, dateValue, fromInputs, nearDay } from '../i18n/time'
import type { Encounter } from '../store/documents'
import { patch } from '../store/write'
import { Button } from '../ui/Button'
import { Chip, Chips } from '../ui/Chip'
import { Field } from '../ui/Field'
import { Tile } from '../ui/Tile'
import { promiseDays } from './when'
import { WhenWords } from './WhenWords'

/** A promise gets its day while one writes of it: by a chip, a picker, or in words. */
export function PromiseBy({ encounter, now }: { encounter: Encounter | undefined; now: Date }) {
  const [picking, setPicking] = useState(false)
  const [chosen, setChosen] = useState<Date>()
  const words = draftingWords().promiseBy
  if (encounter?.promise_by && chosen) return <Kept id={encounter.id} day={chosen} now={now} />
  if (!encounter?.promise || encounter.promise_by) return null
  const keep = async (day: Date) => {
    setChosen(day)
    await patch('encounters', encounter.id, { promise_by: atHour(day, 12).toISOString() })
  }
  const pick = (value: string) => {
    const day = fromInputs(value, '12:00')
    if (day && day > now) void keep(day)
  }
  return (
    <Tile tone="quiet">
      <p class="draft-promise">{words.ask(encounter.promise)}</p>
      <Chips label={words.ask(encounter.promise)}>
        {promiseDays(now).map(({ choice, at }) => (
          <Chip key={choice} pressed={false} onToggle={() => void keep(at)}>
            {words.choices[choice]}
          </Chip>
        ))}
        <Chip pressed={picking} onToggle={() => setPicking(!picking)}>
          {words.other}
        </Chip>
      </Chips>
      {picking && (
        <div class="draft-reasons">
          <Field label={words.day} type="date" value={dateValue(now)} onInput={pick} />
          <WhenWords now={now} onChoose={(day) => void keep(day)} />
        </div>
      )}
    </Tile>
  )
}

/** Said here, as a toast would lie behind the letter. */
function Kept({ id, day, now }: { id: string; day: Date; now: Date }) {
  const undo = () => void patch('encounters', id, { promise_by: null })
  return (
    <Tile tone="quiet">
      <div class="draft-to" role="status">
        <p>{draftingWords().promiseBy.kept(nearDay(day, now))}</p>
        <Button kind="plain" small onClick={undo}>{t().ui.undo}</Button>
      </div>
    </Tile>
  )
}
