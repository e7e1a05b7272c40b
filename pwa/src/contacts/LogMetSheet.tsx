import '../cards/Tagging.css'
import { useState } from 'preact/hooks'
import { untagged, type Tags } from '../cards/draft'
import { TagFields } from '../cards/TagFields'
import { useSuggestions } from '../cards/use-suggestions'
import { t } from '../i18n'
import { dateValue } from '../i18n/time'
import type { Contact } from '../store/documents'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'
import { Sheet } from '../ui/Sheet'
import { Toggle } from '../ui/Toggle'
import { logMet, type MetLog } from './log'

interface LogSheetProps {
  contact: Contact
  open: boolean
  onClose: () => void
}

export function LogMetSheet({ contact, open, onClose }: LogSheetProps) {
  return (
    <Sheet open={open} title={t().contacts.logMet} onClose={onClose}>
      <LogMetForm contact={contact} onDone={onClose} />
    </Sheet>
  )
}

function LogMetForm({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const words = t().contacts
  const suggested = useSuggestions()
  const events = useLive(() => db.events.orderBy('starts_at').reverse().limit(20).toArray())
  const [log, setLog] = useState<MetLog>(emptyLog)
  const change = (changes: Partial<MetLog>) => setLog((before) => ({ ...before, ...changes }))
  const changeTags = (tags: Partial<Tags>) => change({ tags: { ...log.tags, ...tags } })
  const atWork = events?.find((event) => event.id === log.eventId)?.setting === 'work'
  const places = (events ?? []).map((event) => ({ value: event.id, label: event.title || t().events.untitled }))
  const save = () => {
    onDone()
    void logMet(contact.id, log)
  }
  return (
    <>
      <Field label={words.when} type="date" value={log.date} onInput={(date) => change({ date })} />
      <Select
        label={words.event}
        value={log.eventId}
        options={[{ value: '', label: words.noEvent }, ...places]}
        onChange={(eventId) => change({ eventId })}
      />
      {suggested && <TagFields tags={log.tags} suggested={suggested} atWork={atWork} onChange={changeTags} />}
      <Field label={words.noteField} multiline rows={2} value={log.note} onInput={(note) => change({ note })} />
      <Field label={words.learnedField} value={log.learned} onInput={(learned) => change({ learned })} />
      <Toggle
        label={words.privateTalkField}
        hint={words.privateHint}
        on={log.privateTalk}
        onChange={(privateTalk) => change({ privateTalk })}
      />
      <div class="sheet-foot">
        <Button kind="primary" wide disabled={!log.date} onClick={save}>
          {words.log}
        </Button>
      </div>
    </>
  )
}

function emptyLog(): MetLog {
  return { date: dateValue(now.value), eventId: '', tags: untagged, note: '', learned: '', privateTalk: false }
}
