import { UserPlus, X } from 'lucide'
import { useState } from 'preact/hooks'
import { PeopleMatches } from '../contacts/PeopleMatches'
import { t } from '../i18n'
import { gatheringWords } from '../i18n/gathering'
import { displayName } from '../i18n/names'
import { ago } from '../i18n/time'
import type { Event_ } from '../store/documents'
import { newId } from '../store/ids'
import { useLive } from '../store/live'
import { now } from '../store/now'
import { Avatar } from '../ui/Avatar'
import { Button, IconButton } from '../ui/Button'
import { Chip, Chips, Tag } from '../ui/Chip'
import { Field } from '../ui/Field'
import { ListRow } from '../ui/ListRow'
import { Section } from '../ui/Section'
import { Sheet } from '../ui/Sheet'
import { Tile } from '../ui/Tile'
import { listsOf, loadBrief, type Brief } from './brief'
import { expectThere, leaveOut, type List } from './expected'

/** Who may be there, each with what to take up again. */
export function Before({ event }: { event: Event_ }) {
  const words = gatheringWords().before
  const { wanted, coming } = listsOf(event)
  const briefs = useLive(() => loadBrief(event), [event.id, event.community_id, wanted.join(), coming.join()])
  const [adding, setAdding] = useState(false)
  return (
    <Section title={words.title}>
      {briefs?.length === 0 && <p class="notice-text">{words.none}</p>}
      {briefs && briefs.length > 0 && (
        <Tile flush>
          <ul>
            {briefs.map((brief) => (
              <li key={brief.contact.id} class="brief-row">
                <BriefRow brief={brief} />
                {brief.why !== 'regular' && (
                  <IconButton icon={X} label={words.remove(displayName(brief.contact))}
                    onClick={() => void leaveOut(event, brief.contact.id)} />
                )}
              </li>
            ))}
          </ul>
        </Tile>
      )}
      <Button icon={UserPlus} opens onClick={() => setAdding(true)}>{words.add}</Button>
      <Sheet open={adding} title={words.add} onClose={() => setAdding(false)}>
        <Search event={event} onDone={() => setAdding(false)} />
      </Sheet>
    </Section>
  )
}

function Search({ event, onDone }: { event: Event_; onDone: () => void }) {
  const words = gatheringWords()
  const [typed, setTyped] = useState('')
  const [list, setList] = useState<List>('people')
  const lists = listsOf(event)
  const add = (id: string, isNew?: string) => {
    onDone()
    void expectThere(event, list, id, isNew)
  }
  return (
    <>
      <Chips label={words.before.add}>
        <Chip pressed={list === 'people'} onToggle={() => setList('people')}>{words.before.wanted}</Chip>
        <Chip pressed={list === 'coming'} onToggle={() => setList('coming')}>{words.before.coming}</Chip>
      </Chips>
      <Field label={words.before.find} type="search" value={typed} maxlength={300} onInput={setTyped} />
      <PeopleMatches typed={typed} without={list === 'people' ? lists.wanted : lists.coming} onChoose={add} />
      {typed.trim() && (
        <Button small icon={UserPlus} onClick={() => add(newId(), typed.trim())}>{words.rapid.addNew(typed.trim())}</Button>
      )}
    </>
  )
}

function BriefRow({ brief: { contact, why, last, topics, promise, learned } }: { brief: Brief }) {
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
            <Tag>{words[why]}</Tag>
          </span>
        </>
      }
    />
  )
}
