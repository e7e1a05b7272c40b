import '../events/EventsScreen.css'
import { useState } from 'preact/hooks'
import { EventRows } from '../events/EventRows'
import { EventSheet } from '../events/EventSheet'
import { formOf, type EventForm } from '../events/form'
import { DateFields } from '../followups/DateFields'
import { meetWords } from '../i18n/meets'
import { blankEvent } from '../store/blank'
import { newId } from '../store/ids'
import { change } from '../store/write'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Section } from '../ui/Section'
import { settleOn } from './acts'
import type { MeetPage } from './load'
import { allAgreed, datesOf, peopleOf } from './meet'

/** What it is for and on which days, the same for everybody who is asked; at last its day. */
export function Occasion({ page: { meet, event } }: { page: MeetPage }) {
  const words = meetWords()
  const [purpose, setPurpose] = useState(meet.purpose)
  const [form, setForm] = useState<EventForm | null>(null)
  if (event) return <Section title={words.what}><EventRows events={[event]} /></Section>
  const dates = datesOf(meet, undefined)
  const propose = (next: readonly Date[]) => void change('meets', meet, (kept) => ({ ...kept, dates: next.map((date) => date.toISOString()) }))
  const plan = () => setForm(formOf(blankEvent({ id: '', title: purpose, starts_at: meet.dates[0] ?? meet.begun_at })))
  const type = (typed: string) => {
    setPurpose(typed)
    void change('meets', meet, (kept) => ({ ...kept, purpose: typed }))
  }
  return (
    <Section title={words.what}>
      <Field label={words.purpose} placeholder={words.purposePlaceholder} value={purpose} maxlength={300} onInput={type} />
      <DateFields dates={dates} onChange={propose} />
      {allAgreed(meet) && <Button kind="primary" wide opens onClick={plan}>{words.plan}</Button>}
      <EventSheet
        title={words.planTitle} start={form} onClose={() => setForm(null)}
        onSave={(fields) => {
          setForm(null)
          void settleOn(meet, blankEvent({ id: newId(), ...fields, agenda: { people: [], coming: peopleOf(meet), checklist: [] } }))
        }}
      />
    </Section>
  )
}
