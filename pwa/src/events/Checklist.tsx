import { X } from 'lucide'
import { useState } from 'preact/hooks'
import { gatheringWords } from '../i18n/gathering'
import type { Event_ } from '../store/documents'
import { patch } from '../store/write'
import { IconButton } from '../ui/Button'
import { CheckRow } from '../ui/CheckRow'
import { Field } from '../ui/Field'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'

type Item = Event_['agenda']['checklist'][number]
/** As much as the server keeps of one event. */
const MOST = 50

/** The method's own until the person changes it; what they tick, add or take out is theirs. */
export function Checklist({ event }: { event: Event_ }) {
  const words = gatheringWords().checklist
  const [typed, setTyped] = useState('')
  const kept = event.agenda.checklist
  const items = kept.length > 0 ? kept : words.method.map((text): Item => ({ text, done: false }))
  const write = (checklist: Item[]) => void patch('events', event.id, { agenda: { ...event.agenda, checklist } })
  const add = () => {
    if (typed.trim() && items.length < MOST) write([...items, { text: typed.trim(), done: false }])
    setTyped('')
  }
  return (
    <Section title={words.title}>
      <Tile flush>
        <ul>
          {items.map((item, place) => (
            <CheckRow key={`${place} ${item.text}`} text={item.text} done={item.done}
              onToggle={() => write(items.map((one, at) => (at === place ? { ...one, done: !one.done } : one)))}>
              <IconButton icon={X} label={words.remove(item.text)} onClick={() => write(items.filter((_, at) => at !== place))} />
            </CheckRow>
          ))}
        </ul>
      </Tile>
      <div onBlurCapture={add}>
        <Field label={words.add} hideLabel placeholder={words.placeholder} value={typed} maxlength={300} enterkeyhint="done"
          onInput={setTyped} onEnter={add} />
      </div>
    </Section>
  )
}
