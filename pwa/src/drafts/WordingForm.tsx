import { useRef, useState } from 'preact/hooks'
import { draftingWords } from '../i18n/drafting'
import { remindingWords } from '../i18n/reminding'
import type { Template } from '../store/documents'
import { remove, save } from '../store/write'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { Confirm } from '../ui/Confirm'
import { Field } from '../ui/Field'
import { toast } from '../ui/toast'
import { PLACEHOLDERS, type Placeholder } from './fill'
import { flawIn, templateId, type Flaw } from './template'
import { ourWording, type Key } from './wording'
import { WordingPreview } from './WordingPreview'

interface WordingFormProps {
  of: Key
  own: Template | undefined
  owner: string
}

export function WordingForm({ of: key, own, owner }: WordingFormProps) {
  const words = remindingWords().drafts
  const [wording, setWording] = useState(own ?? ourWording(key))
  const [resetting, setResetting] = useState(false)
  const flaw = flawIn(wording)
  const body = useRef<HTMLDivElement>(null)
  const insert = (placeholder: Placeholder) => {
    const field = body.current?.querySelector('textarea')
    const [from, to] = field ? [field.selectionStart, field.selectionEnd] : [wording.body.length, wording.body.length]
    setWording({ ...wording, body: `${wording.body.slice(0, from)}{${placeholder}}${wording.body.slice(to)}` })
  }
  const keep = async () => {
    const { subject, body: text } = wording
    const { occasion: name, ...rest } = key
    await save('templates', { id: own?.id ?? (await templateId(owner, key)), name, ...rest, subject, body: text })
    toast(words.saved)
  }
  return (
    <>
      {key.channel === 'mail' && (
        <Field
          label={draftingWords().subject} value={wording.subject} lang={key.language}
          onInput={(subject) => setWording({ ...wording, subject })}
        />
      )}
      <div ref={body}>
        <Field
          label={draftingWords().body} multiline rows={12} lang={key.language} value={wording.body}
          onInput={(text) => setWording({ ...wording, body: text })} hint={words.lines}
          error={flaw ? sentence(flaw) : undefined}
        />
      </div>
      <Chips onInsert={insert} />
      <WordingPreview of={key} wording={wording} />
      <div class="sheet-actions wording-actions">
        <Button kind="primary" wide disabled={flaw !== null} onClick={() => void keep()}>{words.save}</Button>
        {own && <Button kind="plain" wide opens onClick={() => setResetting(true)}>{words.reset}</Button>}
      </div>
      <Confirm
        open={resetting} title={words.resetTitle} confirm={words.reset} danger onClose={() => setResetting(false)}
        onConfirm={() => own && void remove('templates', own.id).then(() => toast(words.wasReset))}
      >
        {words.resetText}
      </Confirm>
    </>
  )
}

/** Tapped rather than typed: nobody needs to know how a placeholder is written. */
function Chips({ onInsert }: { onInsert: (placeholder: Placeholder) => void }) {
  const words = remindingWords().drafts
  return (
    <div class="wording-chips" role="group" aria-label={words.insert}>
      {PLACEHOLDERS.map((placeholder) => (
        <Chip key={placeholder} pressed={false} onToggle={() => onInsert(placeholder)}>
          {words.chips[placeholder]}
        </Chip>
      ))}
    </div>
  )
}

function sentence(flaw: Flaw): string {
  const { flaws } = remindingWords().drafts
  if (flaw.kind === 'unknown') return flaws.unknown(flaw.names.map((name) => `{${name}}`).join(' '))
  return flaws[flaw.kind]
}
