import { UserPlus, X } from 'lucide'
import { useState } from 'preact/hooks'
import { PeopleMatches } from '../contacts/PeopleMatches'
import { t } from '../i18n'
import { gatheringWords } from '../i18n/gathering'
import { displayName } from '../i18n/names'
import { ago } from '../i18n/time'
import type { Event_ } from '../store/documents'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { patch } from '../store/write'
import { Avatar } from '../ui/Avatar'
import { Button, IconButton } from '../ui/Button'
import { Tag } from '../ui/Chip'
import { Field } from '../ui/Field'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Sheet } from '../ui/Sheet'
import { Tile } from '../ui/Tile'
import { loadBrief, type Brief } from './brief'

/** Who may be there, each with what to take up again. */
export function Before({ event }: { event: Event_ }) {
  const words = gatheringWords().before
  const { people } = event.agenda
  const briefs = useLive(() => loadBrief(event), [event.id, event.community_id, people.join()])
  const [adding, setAdding] = useState(false)
  const want = (ids: string[]) => void patch('events', event.id, { agenda: { ...event.agenda, people: ids } })
  const add = (id: string) => {
    setAdding(false)
    want([...people, id])
  }
  return (
    <Section title={words.title}>
      {briefs?.length === 0 && <p class="notice-text">{words.none}</p>}
      {briefs && briefs.length > 0 && (
        <Tile flush>
          <ul>
            {briefs.map((brief) => (
              <li key={brief.contact.id} class="brief-row">
                <BriefRow brief={brief} />
                {brief.wanted && (
                  <IconButton icon={X} label={words.remove(displayName(brief.contact))}
                    onClick={() => want(people.filter((id) => id !== brief.contact.id))} />
                )}
              </li>
            ))}
          </ul>
        </Tile>
      )}
      <Button icon={UserPlus} onClick={() => setAdding(true)}>{words.add}</Button>
      <Sheet open={adding} title={words.add} onClose={() => setAdding(false)}>
        <Search without={people} onChoose={add} />
      </Sheet>
    </Section>
  )
}

function Search({ without, onChoose }: { without: readonly string[]; onChoose: (id: string) => void }) {
  const [typed, setTyped] = useState('')
  return (
    <>
      <Field label={gatheringWords().before.find} type="search" value={typed} onInput={setTyped} />
      <PeopleMatches typed={typed} without={without} onChoose={onChoose} />
    </>
  )
}

function BriefRow({ brief: { contact, wanted, last, topics, promise, learned } }: { brief: Brief }) {
  const words = gatheringWords().before
  const name = displayName(contact)
  const talk = last ? [words.last(ago(new Date(last.at), now.value)), ...topics].join('・') : words.noTalk
  const lines = [contact.company, talk, promise && words.promise(promise), learned && words.learned(learned)].filter(Boolean)
  return (
    <ListRow
      href={`/people/${contact.id}`}
      start={<Avatar name={name || contact.company} />}
      title={name || t().contacts.unnamed}
      detail={
        <>
          {lines.map((line) => <span key={line} class="brief-line">{line}</span>)}
          <span class="tags">
            <Tag>{wanted ? words.wanted : words.regular}</Tag>
          </span>
        </>
      }
    />
  )
}
