import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { draftingWords } from '../i18n/drafting'
import { nearDay } from '../i18n/time'
import type { Encounter } from '../store/documents'
import { patch } from '../store/write'
import { Button } from '../ui/Button'
import { Tile } from '../ui/Tile'
import { PromiseDays } from './PromiseDays'
import { dayOfNoon } from './when'

/** A promise gets its day while one writes of it, if it had none. */
export function PromiseBy({ encounter, now }: { encounter: Encounter | undefined; now: Date }) {
  const [chosen, setChosen] = useState(false)
  if (encounter?.promise_by && chosen) return <Kept id={encounter.id} day={dayOfNoon(encounter.promise_by)} now={now} />
  if (!encounter?.promise || encounter.promise_by) return null
  const keep = (promise_by: string | null) => {
    setChosen(true)
    void patch('encounters', encounter.id, { promise_by })
  }
  return (
    <Tile tone="quiet">
      <PromiseDays promise={encounter.promise} now={now} by={null} onChoose={keep} />
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
