import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { eventWords } from '../i18n/event-pages'
import { gatheringWords } from '../i18n/gathering'
import { weekdayName } from '../i18n/time'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Segmented } from '../ui/Segmented'
import { Select } from '../ui/Select'
import { Sheet } from '../ui/Sheet'
import { Toggle } from '../ui/Toggle'
import { missing, type CommunityForm } from './community-form'
import { NTHS, WEEKDAYS, type RhythmKind } from './rhythm'

interface CommunitySheetProps {
  title: string
  /** The sheet is open while there is one. */
  start: CommunityForm | null
  onSave: (form: CommunityForm) => void
  onClose: () => void
}

export function CommunitySheet({ title, start, onSave, onClose }: CommunitySheetProps) {
  return (
    <Sheet open={start !== null} title={title} onClose={onClose}>
      {start && <CommunityFields start={start} onSave={onSave} />}
    </Sheet>
  )
}

function CommunityFields({ start, onSave }: { start: CommunityForm; onSave: (form: CommunityForm) => void }) {
  const words = gatheringWords().communities
  const { settings } = eventWords()
  const [form, setForm] = useState(start)
  const change = (changes: Partial<CommunityForm>) => setForm((before) => ({ ...before, ...changes }))
  return (
    <>
      <Field label={words.name} placeholder={words.namePlaceholder} value={form.name} maxlength={300} onInput={(name) => change({ name })} />
      <RhythmFields form={form} onChange={change} />
      <Toggle label={words.always} hint={words.alwaysHint} on={form.always} onChange={(always) => change({ always })} />
      <Segmented label={eventWords().setting} value={form.setting} onChange={(setting) => change({ setting })}
        options={(['own_time', 'work'] as const).map((value) => ({ value, label: settings[value] }))} />
      <Field label={words.place} value={form.place} maxlength={300} onInput={(place) => change({ place })} />
      <Toggle label={eventWords().online} on={form.online} onChange={(online) => change({ online })} />
      <Field label={words.url} type="url" value={form.url} maxlength={300} onInput={(url) => change({ url })} />
      <Field label={words.handle} value={form.handle} maxlength={300} onInput={(handle) => change({ handle })} />
      <div class="sheet-foot">
        <Button kind="primary" wide disabled={!form.name.trim() || Boolean(missing(form))} onClick={() => onSave(form)}>{t().ui.save}</Button>
      </div>
    </>
  )
}

interface RhythmFieldsProps {
  form: CommunityForm
  onChange: (changes: Partial<CommunityForm>) => void
}

function RhythmFields({ form, onChange }: RhythmFieldsProps) {
  const { communities: words, missing: said } = gatheringWords()
  const lacks = missing(form)
  const kinds: RhythmKind[] = ['none', 'weekly', 'biweekly', 'nth', 'monthday', ...(form.rule ? (['other'] as const) : [])]
  const days = Array.from({ length: 31 }, (_, index) => String(index + 1))
  return (
    <>
      <Select label={words.rhythm} value={form.kind} onChange={(kind) => onChange({ kind })}
        options={kinds.map((value) => ({ value, label: words.kinds[value] }))} />
      {form.kind === 'nth' && (
        <Select label={words.week} value={form.nth} onChange={(nth) => onChange({ nth })}
          options={NTHS.map((value) => ({ value, label: words.nths[value] }))} />
      )}
      {(form.kind === 'weekly' || form.kind === 'nth') && (
        <Select label={words.weekday} value={form.weekday} onChange={(weekday) => onChange({ weekday })}
          options={WEEKDAYS.map((value, index) => ({ value, label: weekdayName(index) }))} />
      )}
      {form.kind === 'monthday' && (
        <Select label={words.day} value={String(form.day)} onChange={(day) => onChange({ day: Number(day) })}
          hint={form.day > 28 ? words.dayHint : undefined} options={days.map((value) => ({ value, label: words.dayOf(Number(value)) }))} />
      )}
      {form.kind === 'biweekly' && (
        <Field label={words.next} type="date" value={form.next} onInput={(next) => onChange({ next })} error={lacks === 'day' ? said.day : undefined} />
      )}
      {form.kind !== 'none' && (
        <Field label={words.time} type="time" value={form.time} onInput={(time) => onChange({ time })} error={lacks === 'hour' ? said.hour : undefined} />
      )}
    </>
  )
}
