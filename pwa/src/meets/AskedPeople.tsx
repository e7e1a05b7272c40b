import { useState } from 'preact/hooks'
import type { Occasion } from '../drafts/kind'
import { t } from '../i18n'
import { meetWords } from '../i18n/meets'
import { displayName, politeName } from '../i18n/names'
import type { Errand } from '../followups/DraftSheet'
import type { Contact, Meet } from '../store/documents'
import { Avatar } from '../ui/Avatar'
import { Button } from '../ui/Button'
import { Chip, Chips, Tag } from '../ui/Chip'
import { lazy } from '../ui/lazy'
import { ListRow } from '../ui/ListRow'
import { Tile } from '../ui/Tile'
import { begin, keep } from './acts'
import { mayMeet, type MeetPage } from './load'
import { ANSWERS, answered, answerOf, letterTo, type Answer } from './meet'

const DraftSheet = lazy(async () => (await import('../followups/DraftSheet')).DraftSheet, () => null)

/** Each with their answer, set in one tap, and what to write to them next. */
export function AskedPeople({ page }: { page: MeetPage }) {
  const [errand, setErrand] = useState<Errand | null>(null)
  return (
    <>
      <Tile flush>
        <ul>
          {page.people.map((person) => (
            <li key={person.id} class="asked">
              <Person page={page} person={person} onWrite={setErrand} />
            </li>
          ))}
        </ul>
      </Tile>
      {errand && <DraftSheet errand={errand} onClose={() => setErrand(null)} />}
    </>
  )
}

interface PersonProps {
  page: MeetPage
  person: Contact
  onWrite: (errand: Errand) => void
}

function Person({ page: { meet, event }, person, onWrite }: PersonProps) {
  const words = meetWords()
  const name = politeName(person) || t().contacts.unnamed
  const due = mayMeet(person) ? letterTo(meet, person.id) : null
  const write = (occasion: Occasion) => {
    void begin(meet)
    onWrite({ contactId: person.id, occasion, meet })
  }
  return (
    <>
      <ListRow
        href={`/people/${person.id}`} start={<Avatar name={displayName(person)} />} title={displayName(person) || t().contacts.unnamed}
        detail={person.id === meet.bridge && <Tag tone="accent">{words.bridge}</Tag>}
      />
      <div class="asked-acts">
        {!event && <Answers meet={meet} person={person} name={name} />}
        {due && (
          <Button
            small opens label={words.writeTo(name, words.write[due])}
            onClick={() => write(due)}
          >
            {words.write[due]}
          </Button>
        )}
      </div>
    </>
  )
}

function Answers({ meet, person, name }: { meet: Meet; person: Contact; name: string }) {
  const words = meetWords()
  const given = answerOf(meet, person.id)
  const set = (answer: Answer) => {
    const next = answer === given ? null : answer
    void keep(meet, (kept) => answered(kept, person.id, next), words.said[next ?? 'none'](name))
  }
  return (
    <Chips label={words.answerOf(name)}>
      {ANSWERS.map((answer) => (
        <Chip key={answer} pressed={answer === given} onToggle={() => set(answer)}>{words.answers[answer]}</Chip>
      ))}
    </Chips>
  )
}
