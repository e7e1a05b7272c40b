import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { useLive } from '../store/live'
import { Field } from '../ui/Field'
import { Segmented } from '../ui/Segmented'
import { Sheet } from '../ui/Sheet'
import { Skeleton } from '../ui/Skeleton'
import { Tile } from '../ui/Tile'
import { lacksParticulars, languageFor, writeDraft, type Draft, type DraftLanguage } from './draft'
import { DraftActions } from './DraftActions'
import { loadLetter, mailOf, type Letter } from './letter'

interface DraftSheetProps {
  followupId: string
  onClose: () => void
}

export function DraftSheet({ followupId, onClose }: DraftSheetProps) {
  const letter = useLive(() => loadLetter(followupId), [followupId])
  return (
    <Sheet open title={t().followups.draft.title} onClose={onClose}>
      {letter ? <DraftForm letter={letter} onClose={onClose} /> : <Skeleton rows={3} />}
    </Sheet>
  )
}

function DraftForm({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { due, input } = letter
  const words = t().followups.draft
  const [language, setLanguage] = useState<DraftLanguage>(languageFor(due.contact))
  const [particular, setParticular] = useState('')
  const [typed, setTyped] = useState<Partial<Draft>>({})
  const draft = { ...writeDraft({ ...input, language, particular }), ...typed }
  const asks = lacksParticulars({ talk: input.talk, particular: '' }) && typed.body === undefined
  const changeLanguage = (next: DraftLanguage) => {
    setLanguage(next)
    setTyped({})
  }
  return (
    <>
      <Segmented
        label={words.language}
        value={language}
        onChange={changeLanguage}
        options={[
          { value: 'ja', label: words.japanese },
          { value: 'en', label: words.english },
        ]}
      />
      {asks && <Particular value={particular} onInput={setParticular} />}
      <Field label={words.subject} value={draft.subject} onInput={(subject) => setTyped({ ...typed, subject })} />
      <Field
        label={words.body}
        multiline
        rows={12}
        lang={language}
        value={draft.body}
        onInput={(body) => setTyped({ ...typed, body })}
        hint={input.me.name ? undefined : words.unsigned}
      />
      <DraftActions due={due} draft={draft} mail={mailOf(due.contact)} onHandedOver={onClose} />
    </>
  )
}

/** Nothing is on record that would make this letter the person's own: ask for one sentence. */
function Particular({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  const words = t().followups.draft
  return (
    <Tile tone="doubt">
      <Field
        label={words.particular}
        hint={words.particularHint}
        placeholder={words.particularPlaceholder}
        value={value}
        onInput={onInput}
      />
    </Tile>
  )
}
