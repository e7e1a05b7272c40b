import { tieWords } from '../i18n/ties'
import type { Contact } from '../store/documents'
import { Button } from '../ui/Button'
import { Chip, Chips } from '../ui/Chip'
import { Tile } from '../ui/Tile'
import { answer, putQuestionsAway, type Answers } from './tie-acts'

/** Asked once, when the two have opened up; whether it is the network only the person knows. */
export function TwoQuestions({ contact }: { contact: Contact }) {
  const words = tieWords().questions
  return (
    <div class="two-questions">
      <Tile tone="accent">
        <h3 class="two-questions-title">{words.title}</h3>
        <Questions contact={contact} />
        <Button kind="plain" small onClick={() => void putQuestionsAway(contact)}>{words.later}</Button>
      </Tile>
    </div>
  )
}

export function Questions({ contact }: { contact: Contact }) {
  const { casual, business } = tieWords().questions
  return (
    <>
      <Question contact={contact} field="casual_contact" asked={casual} />
      <Question contact={contact} field="open_business" asked={business} />
    </>
  )
}

function Question({ contact, field, asked }: { contact: Contact; field: keyof Answers; asked: string }) {
  const { yes, no } = tieWords().questions
  const given = contact[field]
  const give = (said: boolean) => void answer(contact, { [field]: given === said ? null : said })
  return (
    <div class="question">
      <p>{asked}</p>
      <Chips label={asked}>
        <Chip pressed={given === true} onToggle={() => give(true)}>{yes}</Chip>
        <Chip pressed={given === false} onToggle={() => give(false)}>{no}</Chip>
      </Chips>
    </div>
  )
}
