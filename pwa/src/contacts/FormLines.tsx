import { Plus, X } from 'lucide'
import type { ComponentChildren } from 'preact'
import { t } from '../i18n'
import type { Handle, Phone } from '../store/documents'
import { Button, IconButton } from '../ui/Button'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'

interface TextLinesProps {
  field: 'emails' | 'urls'
  type: 'email' | 'url'
  lines: readonly string[]
  onChange: (lines: string[]) => void
}

export function TextLines({ field, type, lines, onChange }: TextLinesProps) {
  const label = t().contacts.fields[field]
  return (
    <Lines label={label} lines={lines} blank="" onChange={onChange}>
      {(line, set) => <Field label={label} hideLabel type={type} value={line} onInput={set} />}
    </Lines>
  )
}

export function PhoneLines({ phones, onChange }: { phones: readonly Phone[]; onChange: (phones: Phone[]) => void }) {
  const { fields, kind, phoneKinds } = t().contacts
  return (
    <Lines label={fields.phones} lines={phones} blank={{ kind: 'mobile', number: '' }} onChange={onChange}>
      {(phone, set) => (
        <>
          <Select
            label={kind}
            hideLabel
            value={phone.kind}
            options={optionsOf(phoneKinds, phone.kind)}
            onChange={(next) => set({ ...phone, kind: next })}
          />
          <Field
            label={fields.phones}
            hideLabel
            type="tel"
            value={phone.number}
            onInput={(number) => set({ ...phone, number })}
          />
        </>
      )}
    </Lines>
  )
}

export function HandleLines({ handles, onChange }: { handles: readonly Handle[]; onChange: (handles: Handle[]) => void }) {
  const { fields, network, networks } = t().contacts
  return (
    <Lines label={fields.handles} lines={handles} blank={{ network: 'x', handle: '' }} onChange={onChange}>
      {(one, set) => (
        <>
          <Select
            label={network}
            hideLabel
            value={one.network}
            options={optionsOf(networks, one.network)}
            onChange={(next) => set({ ...one, network: next })}
          />
          <Field label={fields.handles} hideLabel value={one.handle} onInput={(handle) => set({ ...one, handle })} />
        </>
      )}
    </Lines>
  )
}

interface LinesProps<Line> {
  label: string
  lines: readonly Line[]
  blank: Line
  onChange: (lines: Line[]) => void
  children: (line: Line, set: (line: Line) => void) => ComponentChildren
}

function Lines<Line>({ label, lines, blank, onChange, children }: LinesProps<Line>) {
  const words = t().contacts
  return (
    <fieldset class="edit-lines">
      <legend class="field-label">{label}</legend>
      {lines.map((line, index) => (
        <div class="edit-line" key={index}>
          {children(line, (next) => onChange(lines.with(index, next)))}
          <IconButton
            icon={X}
            label={`${label} ${words.removeLine}`}
            onClick={() => onChange(lines.filter((_, other) => other !== index))}
          />
        </div>
      ))}
      <Button kind="plain" small icon={Plus} label={`${label} ${words.addLine}`} onClick={() => onChange([...lines, blank])}>
        {words.addLine}
      </Button>
    </fieldset>
  )
}

/** A kind that came from elsewhere and has no word here is kept as it is. */
function optionsOf(words: Record<string, string>, current: string) {
  const known = current in words ? words : { ...words, [current]: current }
  return Object.entries(known).map(([value, label]) => ({ value, label }))
}
