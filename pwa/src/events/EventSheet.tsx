import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { eventWords } from '../i18n/event-pages'
import { gatheringWords } from '../i18n/gathering'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Segmented } from '../ui/Segmented'
import { Sheet } from '../ui/Sheet'
import { Toggle } from '../ui/Toggle'
import { endsBeforeStart, fieldsOf, type EventForm } from './form'

type Fields = NonNullable<ReturnType<typeof fieldsOf>>

interface EventSheetProps {
  title: string
  /** The sheet is open while there is one. */
  start: EventForm | null
  onSave: (fields: Fields) => void
  onClose: () => void
}

export function EventSheet({ title, start, onSave, onClose }: EventSheetProps) {
  return (
    <Sheet open={start !== null} title={title} onClose={onClose}>
      {start && <EventFields start={start} onSave={onSave} />}
    </Sheet>
  )
}

function EventFields({ start, onSave }: { start: EventForm; onSave: (fields: Fields) => void }) {
  const words = eventWords()
  const { endsBeforeStart: backwardsSaid, missing } = gatheringWords()
  const [form, setForm] = useState(start)
  const change = (changes: Partial<EventForm>) => setForm((before) => ({ ...before, ...changes }))
  const backwards = endsBeforeStart(form)
  const fields = backwards ? null : fieldsOf(form)
  const save = () => fields && onSave(fields)
  const settings = (['own_time', 'work'] as const).map((value) => ({ value, label: words.settings[value] }))
  return (
    <>
      <Field
        label={words.name}
        placeholder={words.namePlaceholder}
        value={form.title}
        maxlength={300}
        enterkeyhint="done"
        onInput={(title) => change({ title })}
        onEnter={save}
      />
      <Field label={words.date} type="date" value={form.date} onInput={(date) => change({ date })}
        error={form.date ? undefined : missing.day} />
      <div class="field-pair even">
        <Field label={words.starts} type="time" value={form.starts} onInput={(starts) => change({ starts })}
          error={form.starts ? undefined : missing.hour} />
        <Field label={words.ends} type="time" value={form.ends} onInput={(ends) => change({ ends })}
          error={backwards ? backwardsSaid : undefined} />
      </div>
      <Segmented
        label={words.setting}
        value={form.setting}
        options={settings}
        onChange={(setting) => change({ setting })}
      />
      {form.setting === 'work' && <p class="field-hint">{words.settingHint}</p>}
      <Field label={words.place} value={form.place} maxlength={300} onInput={(place) => change({ place })} />
      <Toggle label={words.online} on={form.online} onChange={(online) => change({ online })} />
      <Field label={words.url} type="url" value={form.url} maxlength={300} onInput={(url) => change({ url })} />
      <div class="sheet-foot">
        <Button kind="primary" wide disabled={!fields} onClick={save}>
          {t().ui.save}
        </Button>
      </div>
    </>
  )
}
