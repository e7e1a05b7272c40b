import './EditScreen.css'
import { useState } from 'preact/hooks'
import { reasonOf } from '../accounts/refusal'
import { t } from '../i18n'
import { knownWords } from '../i18n/known'
import type { Contact, Relation } from '../store/documents'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Select } from '../ui/Select'
import { Skeleton } from '../ui/Skeleton'
import { Toggle } from '../ui/Toggle'
import { Page, TopBar } from '../ui/TopBar'
import { changesOf, formOf, type ContactForm } from './form'
import { HandleLines, PhoneLines, TextLines } from './FormLines'
import { isMoved, isOtherFirm } from './job'
import { saveEdit } from './save-edit'
import { placeOf } from './standing'

const back = () => history.back()
const RELATIONS = ['none', 'work', 'old_friend'] as const satisfies readonly Relation[]

export function EditScreen({ id }: { id: string }) {
  const contact = useLive(() => db.contacts.get(id), [id])
  const refused = useLive(async () => (await db.refused.get(['contacts', id])) ?? null, [id])
  return (
    <Page>
      <TopBar title={t().contacts.edit} onBack={back} />
      {contact && refused && <p class="edit-refused" role="alert">{reasonOf(refused, contact)}</p>}
      {contact ? <EditForm contact={contact} /> : <Skeleton rows={8} />}
    </Page>
  )
}

function EditForm({ contact }: { contact: Contact }) {
  const [form, setForm] = useState(() => formOf(contact))
  const change = (changes: Partial<ContactForm>) => setForm((before) => ({ ...before, ...changes }))
  const moved = isMoved(contact, form)
  const [said, setKeep] = useState<boolean | null>(null)
  const keep = moved && (said ?? isOtherFirm(contact, form))
  // Compared with the contact as it is now: a reading may have arrived meanwhile.
  const save = async () => {
    await saveEdit(contact, changesOf(contact, form), keep)
    back()
  }
  return (
    <form class="edit" onSubmit={(event) => event.preventDefault()}>
      <Names form={form} onChange={change} />
      {moved && (
        <Toggle label={knownWords().keepJob} hint={knownWords().keepJobHint(placeOf(contact))} on={keep} onChange={setKeep} />
      )}
      <PhoneLines phones={form.phones} onChange={(phones) => change({ phones })} />
      <TextLines field="emails" type="email" lines={form.emails} onChange={(emails) => change({ emails })} />
      <HandleLines handles={form.handles} onChange={(handles) => change({ handles })} />
      <TextLines field="urls" type="url" lines={form.urls} onChange={(urls) => change({ urls })} />
      <Rest form={form} onChange={change} />
      <div class="edit-save">
        <Button kind="primary" wide onClick={() => void save()}>
          {t().ui.save}
        </Button>
      </div>
    </form>
  )
}

interface PartProps {
  form: ContactForm
  onChange: (changes: Partial<ContactForm>) => void
}

function Names({ form, onChange }: PartProps) {
  const { fields } = t().contacts
  const names = ['name', 'name_kana', 'name_romaji', 'company', 'department', 'title'] as const
  return names.map((field) => (
    <Field key={field} label={fields[field]} value={form[field]} onInput={(text) => onChange({ [field]: text })} />
  ))
}

function Rest({ form, onChange }: PartProps) {
  const words = t().contacts
  const { fields } = words
  return (
    <>
      <Field
        label={fields.postal_code}
        inputmode="numeric"
        value={form.postal_code}
        onInput={(postal_code) => onChange({ postal_code })}
      />
      <Field label={fields.address} value={form.address} onInput={(address) => onChange({ address })} />
      <Field label={fields.looks} value={form.looks} onInput={(looks) => onChange({ looks })} />
      <Field label={fields.note} multiline value={form.note} onInput={(note) => onChange({ note })} />
      <Select
        label={fields.relation}
        hint={words.relationHint}
        value={form.relation}
        options={RELATIONS.map((value) => ({ value, label: words.relations[value] }))}
        onChange={(relation) => onChange({ relation })}
      />
      <Toggle
        label={words.doNotContact}
        on={form.do_not_contact}
        onChange={(do_not_contact) => onChange({ do_not_contact })}
      />
    </>
  )
}
