import { Pencil, Plus, RotateCcw } from 'lucide'
import { useState } from 'preact/hooks'
import { usePreferences } from '../accounts/preferences'
import { t } from '../i18n'
import { planningWords } from '../i18n/planning'
import type { Schemas } from '../store/documents'
import { Button, IconButton } from '../ui/Button'
import { CheckRow } from '../ui/CheckRow'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { toast } from '../ui/toast'
import { changeWay, exampleOf, inOrder, replaced, stepSaid, wayOf, type WayStep } from './way'
import { WaySheet } from './WaySheet'

/** Month by month: an example at first, one's own as soon as a step is ticked off or changed. */
export function WaySection({ path }: { path: Schemas['Plan']['path'] }) {
  const words = planningWords()
  const preferences = usePreferences()
  const [edited, edit] = useState<WayStep | 'new' | null>(null)
  if (!preferences) return null
  const example = exampleOf(path)
  const whole = wayOf(preferences, example)
  const way = inOrder(whole).filter(stepSaid) // a later release may know steps that this one has no words for
  const own = whole !== example
  const done = way.filter((one) => one.done).length
  const put = (from: WayStep | null, to: WayStep | null) => void changeWay(example, (kept) => replaced(kept, from, to))
  const backToExample = () => {
    void changeWay(example, () => [])
    toast(words.wasExample, { label: t().ui.undo, run: () => void changeWay(example, () => whole) })
  }
  return (
    <Section title={own ? words.ownWay : words.way} aside={done > 0 ? words.doneOf(done, way.length) : undefined}>
      <p class="notice-text">{words.wayText}</p>
      <Tile flush>
        <ul>
          {way.map((one, place) => (
            <CheckRow key={`${one.step} ${one.text} ${one.start}`} text={stepSaid(one)} lead={monthsAbove(one, way[place - 1])}
              done={one.done} onToggle={() => put(one, { ...one, done: !one.done })}>
              <IconButton icon={Pencil} label={words.editOne(stepSaid(one))} opens onClick={() => edit(one)} />
            </CheckRow>
          ))}
        </ul>
      </Tile>
      <div class="way-acts">
        <Button small icon={Plus} opens onClick={() => edit('new')}>{words.addStep}</Button>
        {own && <Button small kind="plain" icon={RotateCcw} onClick={backToExample}>{words.toExample}</Button>}
      </div>
      <WaySheet step={edited} onClose={() => edit(null)} onKeep={(to) => put(edited === 'new' ? null : edited, to)} />
    </Section>
  )
}

/** Said once for all steps of the same months. */
function monthsAbove({ start, end }: WayStep, before: WayStep | undefined): string | undefined {
  return before?.start === start && before.end === end ? undefined : planningWords().months(start, end)
}
