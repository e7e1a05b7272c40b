import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { tieWords } from '../i18n/ties'
import { STAGES, type Contact, type Stage, type Standing } from '../store/documents'
import { patch } from '../store/write'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'
import { Sheet } from '../ui/Sheet'
import { Toggle } from '../ui/Toggle'
import { clearRelation, overrule, setBaseline, setFromWork } from './tie-acts'
import { Questions } from './TwoQuestions'

interface StageSheetProps {
  contact: Contact
  standing: Standing
  open: boolean
  onClose: () => void
}

/** What only the person knows: the two answers, how they came to know each other, and where we are wrong. */
export function StageSheet({ contact, standing, open, onClose }: StageSheetProps) {
  const words = tieWords()
  return (
    <Sheet open={open} title={words.review} onClose={onClose}>
      {contact.relation !== 'work' && <Questions contact={contact} />}
      <RelationToggles contact={contact} />
      <Override contact={contact} standing={standing} onDone={onClose} />
    </Sheet>
  )
}

function RelationToggles({ contact }: { contact: Contact }) {
  const words = tieWords()
  const { relation, since } = contact
  return (
    <>
      <Toggle label={words.baseline} hint={words.baselineHint} on={relation === 'old_friend'}
        onChange={(on) => void (on ? setBaseline(contact) : clearRelation(contact))} />
      {relation === 'old_friend' && (
        <Field label={words.baselineSince} type="date" value={since ?? ''}
          onInput={(day) => void patch('contacts', contact.id, { since: day || null })} />
      )}
      <Toggle label={words.fromWork} hint={words.fromWorkHint} on={relation === 'work'}
        onChange={(on) => void (on ? setFromWork(contact) : clearRelation(contact))} />
    </>
  )
}

function Override({ contact, standing, onDone }: { contact: Contact; standing: Standing; onDone: () => void }) {
  const words = tieWords()
  const { stages } = t().contacts
  const [stage, setStage] = useState<Stage>(standing.stage)
  const [reason, setReason] = useState(contact.override_reason ?? '')
  const decide = () => {
    onDone()
    void overrule(contact, stage, reason)
  }
  return (
    <div class="override">
      <h3 class="override-title">{words.override}</h3>
      <Select label={words.overrideTo} value={stage} onChange={setStage}
        options={STAGES.map((value) => ({ value, label: stages[value] }))} />
      <Field label={words.overrideWhy} hint={words.overrideWhyHint} value={reason} maxlength={300} onInput={setReason} />
      <Button wide disabled={!reason.trim() || (stage === standing.stage && !standing.overruled)} onClick={decide}>
        {words.decide}
      </Button>
    </div>
  )
}
