import { t } from '../i18n'
import { meetWords } from '../i18n/meets'
import { politeName } from '../i18n/names'
import type { Contact, Meet } from '../store/documents'
import { useLive } from '../store/live'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Tile } from '../ui/Tile'
import { openMeets, present } from './load'
import { answerOf, peopleOf } from './meet'

/** Meetings that are being asked for: of one person, or all. */
export function MeetRows({ contactId }: { contactId?: string }) {
  const rows = useLive(() => load(contactId), [contactId])
  const words = meetWords()
  if (!rows || rows.length === 0) return null
  return (
    <Section title={words.title}>
      <Tile flush>
        <ul>
          {rows.map(({ meet, people }) => (
            <li key={meet.id}>
              <ListRow href={`/meets/${meet.id}`} title={meet.purpose || titleOf(meet, people)} detail={progress(meet)} />
            </li>
          ))}
        </ul>
      </Tile>
    </Section>
  )
}

const load = async (contactId?: string) =>
  Promise.all((await openMeets(contactId)).map(async (meet) => ({ meet, people: await present(peopleOf(meet)) })))

function titleOf({ bridge }: Meet, people: readonly Contact[]): string {
  const one = people.find(({ id }) => id === bridge) ?? people[0]
  return meetWords().around((one && politeName(one)) || t().contacts.unnamed)
}

function progress(meet: Meet): string {
  const people = peopleOf(meet)
  return meetWords().progress(people.filter((id) => answerOf(meet, id) === 'agreed').length, people.length)
}
