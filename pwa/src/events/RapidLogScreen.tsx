import '../cards/Tagging.css'
import { UserPlus, X } from 'lucide'
import { useState } from 'preact/hooks'
import { untagged, type Tags } from '../cards/draft'
import { TagFields } from '../cards/TagFields'
import { useSuggestions } from '../cards/use-suggestions'
import { PeopleMatches } from '../contacts/PeopleMatches'
import { t } from '../i18n'
import { cardWords } from '../i18n/cards'
import { gatheringWords } from '../i18n/gathering'
import { displayName } from '../i18n/names'
import type { Event_ } from '../store/documents'
import { useLive } from '../store/live'
import { db } from '../store/schema'
import { Button } from '../ui/Button'
import { Chip, Chips } from '../ui/Chip'
import { Field } from '../ui/Field'
import { TopBar } from '../ui/TopBar'
import { answered } from './asking'
import { logTalks, newcomer, type Talked } from './rapid'

const back = () => history.back()

/** `/events/:id/met`: several people at once, and nothing else in the way. */
export function RapidLogScreen({ id }: { id: string }) {
  const event = useLive(() => db.events.get(id), [id])
  return event ? <RapidLog event={event} /> : null
}

function RapidLog({ event }: { event: Event_ }) {
  const words = gatheringWords().rapid
  const suggested = useSuggestions()
  const [people, setPeople] = useState<readonly Talked[]>([])
  const [tags, setTags] = useState<Tags>(untagged)
  const take = (one: Talked) => setPeople((before) => [...before, one])
  const drop = (id: string) => setPeople((before) => before.filter((one) => one.id !== id))
  const done = async () => {
    if (people.length > 0) await logTalks(event, people, tags)
    answered(event.id)
    back()
  }
  return (
    <main class="tagging">
      <TopBar title={words.title} onBack={back} />
      <div class="tagging-body">
        {people.length > 0 && (
          <Chips label={words.chosen}>
            {people.map(({ id, name }) => (
              <Chip key={id} pressed icon={X} onToggle={() => drop(id)}>{name}</Chip>
            ))}
          </Chips>
        )}
        <Pick without={people.map(({ id }) => id)} onPick={take} />
        {people.length > 0 && suggested && (
          <TagFields tags={tags} suggested={suggested} atWork={event.setting === 'work'}
            onChange={(changes) => setTags({ ...tags, ...changes })} />
        )}
      </div>
      <div class="tagging-done">
        <Button kind={people.length > 0 ? 'primary' : 'secondary'} wide onClick={() => void done()}>
          {people.length > 0 ? cardWords().done : words.nobody}
        </Button>
      </div>
    </main>
  )
}

function Pick({ without, onPick }: { without: readonly string[]; onPick: (one: Talked) => void }) {
  const words = gatheringWords().rapid
  const [typed, setTyped] = useState('')
  const add = () => {
    setTyped('')
    onPick(newcomer(typed))
  }
  const choose = async (id: string) => {
    setTyped('') // now, and not when the database has answered: the next name may be typed by then
    const contact = await db.contacts.get(id)
    if (contact) onPick({ id, name: displayName(contact) || contact.company || t().contacts.unnamed, isNew: false })
  }
  return (
    <div>
      <Field label={words.find} type="search" value={typed} maxlength={300} onInput={setTyped} />
      {typed.trim() && <PeopleMatches typed={typed} without={without} onChoose={(id) => void choose(id)} />}
      {typed.trim() && (
        <Button small icon={UserPlus} onClick={add}>{words.addNew(typed.trim())}</Button>
      )}
    </div>
  )
}
